import QtQuick
import Rembug.Controls

// A record that came back with a note: correct it, or say why it is right as it is.
Card {
    id: card
    required property var task
    property bool answering: false

    signal openRecord(string record)
    signal answered(string task, string text)

    color: Theme.waitsSoft
    spacing: Theme.unit
    padding: 2 * Theme.unit

    Row {
        width: parent.width
        spacing: Theme.unit
        Glyph { id: mark; name: "reply"; color: Theme.waits }
        AppText { width: parent.width - mark.width - Theme.unit; font.weight: Font.DemiBold; elide: Text.ElideRight; maximumLineCount: 1; text: card.task.title.length > 0 ? card.task.title : qsTr("Catatan yang belum diterima") }
    }
    AppText { width: parent.width; text: card.task.note }
    AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: qsTr("Dari %1, %2").arg(card.task.author).arg(card.task.at) }
    Field { id: answer; objectName: "taskAnswer"; visible: card.answering; width: parent.width; placeholderText: qsTr("Mengapa sudah benar?"); Accessible.name: qsTr("Jawaban") }
    Flow {
        width: parent.width
        spacing: Theme.unit
        AppButton { objectName: "openTask"; visible: card.task.title.length > 0; primary: !card.answering; text: qsTr("Buka dan perbaiki"); glyph: "edit"; onClicked: card.openRecord(card.task.record) }
        AppButton {
            objectName: "answerTask"
            primary: card.answering
            enabled: !card.answering || answer.text.trim().length > 0
            text: card.answering ? qsTr("Kirim jawaban") : qsTr("Sudah benar")
            glyph: "check"
            onClicked: card.answering ? card.answered(card.task.id, answer.text) : card.answering = true
        }
    }
}
