pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// What one person did to a record at one time; a long list of answers is folded up.
Card {
    id: step
    required property var entry

    readonly property int shortList: 12
    property bool open: entry.lines.length <= shortList && !entry.first

    spacing: Theme.unit
    padding: 2 * Theme.unit

    Item {
        width: parent.width
        height: Math.max(who.implicitHeight, sentMark.implicitHeight)
        Column {
            id: who
            anchors { left: parent.left; right: sentMark.left; rightMargin: Theme.unit }
            AppText {
                width: parent.width
                font.weight: Font.DemiBold
                text: step.entry.reason.length > 0 ? qsTr("Dibatalkan oleh %1").arg(step.entry.author)
                    : step.entry.withdrawn.length > 0 ? qsTr("Berkas ditarik oleh %1").arg(step.entry.author)
                    : step.entry.first ? qsTr("Dicatat oleh %1").arg(step.entry.author) : qsTr("Diperbaiki oleh %1").arg(step.entry.author)
            }
            AppText { width: parent.width; text: step.entry.at; color: Theme.faint; font.pixelSize: Theme.hint }
        }
        Row {
            id: sentMark
            anchors.right: parent.right
            spacing: Theme.unit / 2
            Glyph { name: step.entry.sent ? "check" : "schedule"; color: words.color; font.pixelSize: Theme.title }
            AppText { id: words; text: step.entry.sent ? qsTr("terkirim") : qsTr("belum terkirim"); color: step.entry.sent ? Theme.done : Theme.waits; font.pixelSize: Theme.hint }
        }
    }
    AppText { visible: step.entry.reason.length > 0; width: parent.width; text: step.entry.reason }
    Repeater {
        model: step.entry.withdrawn
        AppText {
            required property var modelData
            width: parent ? parent.width : 0
            text: qsTr("Berkas %1 ditarik: %2").arg(modelData.name).arg(modelData.reason)
            color: Theme.wrong
        }
    }
    AppText { visible: !step.entry.first && step.entry.added > 0; width: parent.width; text: qsTr("%n baris ditambah", "", step.entry.added) }
    AppText { visible: step.entry.removed > 0; width: parent.width; text: qsTr("%n baris dihapus", "", step.entry.removed); color: Theme.wrong }
    Repeater {
        model: step.open ? step.entry.lines : []
        Column {
            id: line
            required property var modelData
            width: parent ? parent.width : 0
            AppText { width: parent.width; text: line.modelData.label; color: Theme.faint; font.pixelSize: Theme.hint }
            AppText {
                width: parent.width
                text: (line.modelData.before.length > 0 ? line.modelData.before + "  →  " : "") + (line.modelData.after.length > 0 ? line.modelData.after : qsTr("(dikosongkan)"))
            }
        }
    }
    AppButton {
        objectName: "showAnswers"
        visible: !step.open && step.entry.lines.length > 0
        text: qsTr("Tampilkan %n isian", "", step.entry.lines.length)
        glyph: "expand_more"
        onClicked: step.open = true
    }
}
