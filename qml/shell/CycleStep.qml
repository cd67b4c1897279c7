pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// One step of the cycle with its activities: done, planned and late, each by a sign and a word.
Card {
    id: card
    required property var step
    required property string heading
    signal openPlan(string record)

    padding: 2 * Theme.unit
    spacing: Theme.unit

    function tone(state) {
        return state === "done" ? Theme.done : state === "late" ? Theme.wrong : Theme.waits
    }
    function sign(state) {
        return state === "done" ? "check_circle" : state === "late" ? "error" : "schedule"
    }
    function word(state) {
        return state === "done" ? qsTr("selesai") : state === "late" ? qsTr("terlambat") : qsTr("direncanakan")
    }

    AppText { width: parent.width; text: card.heading; font.weight: Font.DemiBold; color: card.step.activities.length > 0 ? Theme.ink : Theme.faint }
    AppText { visible: card.step.activities.length === 0; width: parent.width; text: qsTr("Belum ada rencana"); color: Theme.faint; font.pixelSize: Theme.hint }
    Repeater {
        model: card.step.activities
        T.AbstractButton {
            id: row
            required property var modelData
            objectName: "activity"
            width: parent ? parent.width : 0
            height: Math.max(Theme.touch, words.implicitHeight + Theme.unit)
            enabled: modelData.plan.length > 0
            text: modelData.name.length > 0 ? modelData.name : qsTr("Hitung suara")
            Accessible.role: Accessible.Button
            Accessible.name: row.text + ", " + card.word(modelData.state)
            onClicked: card.openPlan(modelData.plan)
            background: Rectangle { radius: Theme.radius; color: row.down ? Theme.raised : Theme.clear; border.width: row.visualFocus ? Theme.thin : 0; border.color: Theme.act }
            contentItem: Item {
                Glyph { id: mark; name: card.sign(row.modelData.state); color: card.tone(row.modelData.state); anchors.verticalCenter: parent.verticalCenter }
                Column {
                    id: words
                    anchors { left: mark.right; leftMargin: Theme.unit; right: figure.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
                    AppText { width: parent.width; text: row.text; elide: Text.ElideRight; maximumLineCount: 1 }
                    AppText {
                        width: parent.width
                        color: Theme.faint
                        font.pixelSize: Theme.hint
                        elide: Text.ElideRight
                        maximumLineCount: 1
                        text: [row.modelData.rt.length > 0 ? "RT " + row.modelData.rt + (row.modelData.rw.length > 0 ? "/RW " + row.modelData.rw : "") : qsTr("Seluruh desa"),
                               row.modelData.date].filter((part) => part.length > 0).join(" · ")
                    }
                }
                Column {
                    id: figure
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    AppText { anchors.right: parent.right; font.weight: Font.DemiBold; text: row.modelData.planned > 0 ? qsTr("%1 dari %2").arg(row.modelData.done).arg(row.modelData.planned) : row.modelData.done }
                    AppText { anchors.right: parent.right; text: card.word(row.modelData.state); color: card.tone(row.modelData.state); font.pixelSize: Theme.hint }
                }
            }
        }
    }
}
