pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// What happened besides the count: objections with their answers, and who is elected and does not take the seat. All of it
// is printed.
Card {
    id: card
    required property CountModel count
    property string kind: ""  // "objection" or "resign"

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit

    function done() {
        who.clear()
        what.clear()
        reply.clear()
        card.kind = ""
    }

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Keberatan dan pengunduran diri") }
    Repeater {
        model: card.count.objections
        AppText {
            required property var modelData
            width: parent ? parent.width : 0
            text: qsTr("Keberatan dari %1: %2").arg(modelData.by).arg(modelData.what) + (modelData.reply.length > 0 ? " — " + modelData.reply : "")
        }
    }
    Repeater {
        model: card.count.resigned
        Item {
            id: gone
            required property var modelData
            width: parent ? parent.width : 0
            height: Math.max(words.implicitHeight, Theme.touch)
            AppText { id: words; anchors { left: parent.left; right: back.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter } text: qsTr("%1 mengundurkan diri: %2").arg(gone.modelData.person).arg(gone.modelData.reason) }
            AppButton { id: back; objectName: "unresign-" + gone.modelData.person; anchors { right: parent.right; verticalCenter: parent.verticalCenter } glyph: "undo"; text: qsTr("Tarik kembali"); onClicked: card.count.tell({ resign: { person: gone.modelData.person, reason: qsTr("Ditarik kembali"), withdrawn: true } }) }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.unit
        AppButton { objectName: "addObjection"; text: qsTr("Catat keberatan"); glyph: "record_voice_over"; onClicked: card.kind = card.kind === "objection" ? "" : "objection" }
        AppButton { objectName: "addResignation"; text: qsTr("Terpilih, tidak bersedia"); glyph: "person_remove"; onClicked: card.kind = card.kind === "resign" ? "" : "resign" }
    }
    Column {
        visible: card.kind.length > 0
        width: parent.width
        spacing: Theme.unit
        Field { id: who; objectName: "courseWho"; width: parent.width; placeholderText: card.kind === "resign" ? qsTr("Nama yang terpilih") : qsTr("Siapa, menurut perannya (saksi, warga, panitia)"); Accessible.name: placeholderText }
        Field { id: what; objectName: "courseWhat"; width: parent.width; placeholderText: card.kind === "resign" ? qsTr("Alasan, nomor surat") : qsTr("Apa keberatannya"); Accessible.name: placeholderText }
        Field { id: reply; objectName: "courseReply"; visible: card.kind === "objection"; width: parent.width; placeholderText: qsTr("Jawaban panitia"); Accessible.name: placeholderText }
        AppButton {
            objectName: "courseDone"
            primary: true
            text: qsTr("Catat")
            glyph: "check"
            enabled: who.text.trim().length > 0 && what.text.trim().length > 0
            onClicked: {
                if (card.kind === "resign") {
                    card.count.tell({ resign: { person: who.text.trim(), reason: what.text.trim() } })
                } else {
                    card.count.tell({ objection: { by: who.text.trim(), what: what.text.trim(), reply: reply.text.trim() } })
                }
                card.done()
            }
        }
    }
}
