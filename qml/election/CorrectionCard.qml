import QtQuick
import Rembug.App
import Rembug.Controls

// A signed tally is never changed: what was wrong is counted again and signed as a correcting record that names this one.
Card {
    id: card
    required property TallyModel tally
    property bool asking: false

    padding: 2 * Theme.unit
    spacing: Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Berita acara perbaikan") }
    AppText { width: parent.width; color: Theme.faint; text: qsTr("Hasil yang sudah ditandatangani tidak diubah. Bila ada yang keliru, suratnya dihitung lagi di depan saksi, dan yang baru menyebut yang lama.") }
    AppButton { objectName: "correct"; visible: !card.asking; text: qsTr("Buat perbaikan…"); glyph: "rule"; onClicked: card.asking = true }
    Field { id: reason; objectName: "correctionReason"; visible: card.asking; width: parent.width; placeholderText: qsTr("Apa yang keliru, dan siapa yang memutuskan"); Accessible.name: placeholderText }
    AppButton { objectName: "startCorrection"; visible: card.asking; text: qsTr("Hitung lagi kotak ini"); glyph: "how_to_vote"; enabled: reason.text.trim().length > 0; onClicked: card.tally.correct(reason.text) }
}
