pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Objections after the signature: who by their role, what, and how it was settled.
Card {
    id: card
    required property TallyModel tally
    readonly property var told: card.tally.tally
    property bool writing: false
    property string answering: ""

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Keberatan sesudah tanda tangan") }
    AppText { width: parent.width; color: Theme.faint; text: card.told.objectionsOver ? qsTr("Masa sanggah sudah lewat pada %1.").arg(card.told.objectionsEnd) : qsTr("Masa sanggah sampai %1.").arg(card.told.objectionsEnd || "") }
    AppText { visible: card.tally.objections.length === 0; width: parent.width; text: qsTr("Belum ada keberatan.") }
    Repeater {
        model: card.tally.objections
        Column {
            id: line
            required property int index
            required property var modelData
            readonly property bool open: line.modelData.reply.length === 0
            width: parent ? parent.width : 0
            spacing: Theme.unit
            Rectangle { width: parent.width; height: Theme.thin; color: Theme.line }
            AppText { width: parent.width; font.weight: Font.DemiBold; text: qsTr("%1: %2").arg(line.modelData.by).arg(line.modelData.what) }
            AppText { objectName: "settled-" + line.index; width: parent.width; color: line.open ? Theme.waits : Theme.ink; text: line.open ? qsTr("Belum dijawab") : qsTr("Penyelesaian: %1").arg(line.modelData.reply) }
            AppButton { objectName: "answer-" + line.index; visible: line.open && card.answering !== line.modelData.row; text: qsTr("Jawab"); glyph: "reply"; onClicked: card.answering = line.modelData.row }
            Field { id: reply; objectName: "reply-" + line.index; visible: card.answering === line.modelData.row; width: parent.width; placeholderText: qsTr("Bagaimana diselesaikan"); Accessible.name: placeholderText }
            AppButton { objectName: "replied-" + line.index; visible: reply.visible; text: qsTr("Catat"); glyph: "check"; enabled: reply.text.trim().length > 0; onClicked: { card.tally.answer(line.modelData.row, reply.text); card.answering = "" } }
        }
    }
    AppButton { objectName: "objectLater"; visible: !card.writing; text: qsTr("Catat keberatan"); glyph: "record_voice_over"; onClicked: card.writing = true }
    Column {
        visible: card.writing
        width: parent.width
        spacing: Theme.unit
        Field { id: by; objectName: "objectionBy"; width: parent.width; placeholderText: qsTr("Siapa, menurut perannya (saksi, warga, panitia)"); Accessible.name: placeholderText }
        Field { id: what; objectName: "objectionWhat"; width: parent.width; placeholderText: qsTr("Apa keberatannya"); Accessible.name: placeholderText }
        Field { id: settled; objectName: "objectionReply"; width: parent.width; placeholderText: qsTr("Penyelesaian, bila sudah ada"); Accessible.name: placeholderText }
        AppButton {
            objectName: "objectionDone"
            text: qsTr("Catat")
            glyph: "check"
            enabled: by.text.trim().length > 0 && what.text.trim().length > 0
            onClicked: { card.tally.object(by.text, what.text, settled.text); by.clear(); what.clear(); settled.clear(); card.writing = false }
        }
    }
}
