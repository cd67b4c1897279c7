import QtQuick
import Rembug.App
import Rembug.Controls

// The kelurahan has the signed berita acara in hand.
Card {
    id: card
    required property TallyModel tally
    readonly property var told: card.tally.tally
    readonly property string by: card.told.receivedBy || ""

    padding: 2 * Theme.unit
    spacing: Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Serah terima di kelurahan") }
    Row {
        visible: card.by.length > 0
        width: parent.width
        spacing: Theme.unit
        Glyph { id: mark; name: "check_circle"; color: Theme.done }
        AppText { objectName: "receivedBy"; width: parent.width - mark.width - Theme.unit; color: Theme.done; text: qsTr("Diterima oleh %1").arg(card.by) }
    }
    Field { id: who; objectName: "receiver"; visible: card.by.length === 0; width: parent.width; placeholderText: qsTr("Siapa yang menerima"); Accessible.name: placeholderText }
    AppButton { objectName: "receive"; visible: card.by.length === 0; text: qsTr("Sudah diterima"); glyph: "move_to_inbox"; enabled: who.text.trim().length > 0; onClicked: card.tally.receive(who.text) }
}
