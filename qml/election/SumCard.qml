pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// What the units of a direct election, or the sittings of one unit, come to is ruled on and signed like a count.
Card {
    id: card
    required property int index
    required property string village
    required property var sum  // overUnits, unit, round, parts, missing, old, isSigned
    property bool asking: false
    readonly property var parts: card.sum.parts
    readonly property var missing: card.sum.missing
    readonly property bool again: card.sum.old || card.sum.isSigned

    signal start(string place, string reason)

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: (card.sum.overUnits ? qsTr("Jumlah semua unit") : qsTr("Jumlah sesi %1").arg(card.sum.unit)) + (card.sum.round > 1 ? " · " + qsTr("putaran %1").arg(card.sum.round) : "") }
    AppText { width: parent.width; color: Theme.faint; text: card.sum.overUnits ? qsTr("Pemilihan langsung: yang terpilih ditetapkan dari jumlah suara semua unit. Warga memutuskan nama mana yang sama orangnya.") : qsTr("Kunjungan rumah dihitung terpisah. Hasil unit ini baru berlaku setelah semua sesinya dijumlahkan dan ditandatangani.") }
    AppText { objectName: "sumParts-" + card.index; width: parent.width; text: card.sum.overUnits ? qsTr("%1 unit berlaku: %2").arg(card.parts.length).arg(card.parts.join(", ")) : qsTr("Sesi %1").arg(card.parts.join(", ")) }
    AppText { objectName: "sumMissing-" + card.index; visible: card.missing.length > 0; width: parent.width; color: Theme.waits; text: qsTr("Belum berlaku: %1").arg(card.missing.join(", ")) }
    Row {
        visible: card.sum.isSigned
        width: parent.width
        spacing: Theme.unit
        Glyph { id: mark; name: "verified"; color: Theme.done }
        AppText { objectName: "sumSigned-" + card.index; width: parent.width - mark.width - parent.spacing; color: Theme.done; text: qsTr("Sudah dijumlahkan dan ditandatangani.") }
    }
    AppText { objectName: "sumOld-" + card.index; visible: card.sum.old; width: parent.width; color: Theme.wrong; text: qsTr("Jumlah yang ditandatangani tidak cocok lagi: ada hasil yang masuk atau diperbaiki sesudahnya. Jumlahkan lagi.") }
    AppButton { objectName: "sum-" + card.index; visible: !card.asking && !card.sum.isSigned; primary: card.missing.length === 0; text: card.missing.length > 0 ? qsTr("Jumlahkan yang sudah masuk…") : card.again ? qsTr("Jumlahkan lagi…") : qsTr("Jumlahkan…"); glyph: "functions"; onClicked: card.asking = true }
    Field { id: place; objectName: "sumPlace"; visible: card.asking && card.sum.overUnits; width: parent.width; text: card.village; placeholderText: qsTr("Tempat atau rapat yang menjumlahkan"); Accessible.name: placeholderText }
    Field { id: reason; objectName: "sumReason"; visible: card.asking && card.again; width: parent.width; placeholderText: qsTr("Mengapa dijumlahkan lagi"); Accessible.name: placeholderText }
    AppButton {
        objectName: "startSum"
        visible: card.asking
        primary: true
        text: qsTr("Jumlahkan dan bacakan")
        glyph: "functions"
        enabled: (!card.sum.overUnits || place.text.trim().length > 0) && (!card.again || reason.text.trim().length > 0)
        onClicked: card.start(place.text, reason.text)
    }
}
