pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// Things put in an order, the first one on top: by dragging at the handle, or by the buttons.
Column {
    id: entry
    required property string ref
    required property string value
    required property var choices

    readonly property var order: {
        const values = entry.value.length > 0 ? entry.value.split(" ") : []
        for (let i = 0; i < entry.choices.length; ++i) {
            if (values.indexOf(entry.choices[i].value) < 0) {
                values.push(entry.choices[i].value)
            }
        }
        return values
    }
    readonly property real rowHeight: Theme.touch + Theme.unit

    signal answered(string value)

    function labelOf(value) {
        for (let i = 0; i < entry.choices.length; ++i) {
            if (entry.choices[i].value === value) {
                return entry.choices[i].label
            }
        }
        return value
    }
    function move(from, to) {
        const all = entry.order.slice()
        const at = Math.max(0, Math.min(all.length - 1, to))
        all.splice(at, 0, all.splice(from, 1)[0])
        entry.answered(all.join(" "))
    }

    AppText {
        visible: entry.value.length === 0
        width: parent.width
        text: qsTr("Belum diurutkan: geser, atau sentuh panah.")
        color: Theme.faint
    }
    Repeater {
        model: entry.order
        Item {
            id: row
            required property int index
            required property string modelData
            width: entry.width
            height: entry.rowHeight
            z: drag.active ? 1 : 0
            Rectangle {
                objectName: "rank-" + entry.ref + "-" + row.modelData
                width: parent.width
                height: Theme.touch
                y: drag.active ? drag.activeTranslation.y : 0
                radius: Theme.radius
                color: drag.active ? Theme.actSoft : Theme.surface
                border.width: Theme.thin
                border.color: drag.active ? Theme.act : Theme.line
                Item {
                    id: handle
                    width: Theme.touch
                    height: parent.height
                    Glyph { name: "drag_handle"; color: Theme.faint; anchors.centerIn: parent }
                    DragHandler {
                        id: drag
                        target: null
                        xAxis.enabled: false
                        grabPermissions: PointerHandler.CanTakeOverFromAnything
                        property real moved: 0
                        onActiveTranslationChanged: if (active) moved = activeTranslation.y
                        onActiveChanged: {
                            if (!active && Math.abs(moved) > entry.rowHeight / 2) {
                                entry.move(row.index, row.index + Math.round(moved / entry.rowHeight))
                            }
                            moved = 0
                        }
                    }
                }
                AppText {
                    anchors { left: handle.right; right: up.left; verticalCenter: parent.verticalCenter }
                    text: (row.index + 1) + ". " + entry.labelOf(row.modelData)
                    elide: Text.ElideRight
                    maximumLineCount: 2
                }
                AppButton {
                    id: up
                    objectName: "up-" + entry.ref + "-" + row.modelData
                    anchors { right: down.left; rightMargin: Theme.unit }
                    enabled: row.index > 0
                    glyph: "arrow_upward"
                    Accessible.name: qsTr("Naikkan %1").arg(entry.labelOf(row.modelData))
                    onClicked: entry.move(row.index, row.index - 1)
                }
                AppButton {
                    id: down
                    objectName: "down-" + entry.ref + "-" + row.modelData
                    anchors.right: parent.right
                    enabled: row.index < entry.order.length - 1
                    glyph: "arrow_downward"
                    Accessible.name: qsTr("Turunkan %1").arg(entry.labelOf(row.modelData))
                    onClicked: entry.move(row.index, row.index + 1)
                }
            }
        }
    }
    AppButton {
        visible: entry.value.length === 0
        objectName: "asIs-" + entry.ref
        text: qsTr("Urutannya sudah benar")
        glyph: "check"
        onClicked: entry.answered(entry.order.join(" "))
    }
}
