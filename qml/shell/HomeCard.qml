pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// One of the three things to do, with how much of it is done of what is planned, and of each RT as a small bar.
T.AbstractButton {
    id: card
    required property string glyph
    required property int amount
    required property string unit
    property int planned: 0
    property var bars: []  // rw, rt, done, planned

    readonly property int barsMax: 24

    implicitHeight: column.implicitHeight + 6 * Theme.unit
    Accessible.role: Accessible.Button
    Accessible.name: card.text + ", " + card.amount + " " + card.unit

    contentItem: Item {
        Column {
            id: column
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 3 * Theme.unit }
            spacing: Theme.unit
            Row {
                spacing: Theme.unit
                Glyph { name: card.glyph; color: Theme.act; anchors.verticalCenter: parent.verticalCenter }
                AppText { text: card.text; font.pixelSize: Theme.title; font.weight: Font.DemiBold; anchors.verticalCenter: parent.verticalCenter }
            }
            Row {
                spacing: Theme.unit
                AppText { id: figure; text: card.amount; font.pixelSize: Theme.figure; font.weight: Font.DemiBold; color: Theme.act }
                AppText { visible: card.planned > 0; text: qsTr("dari %1").arg(card.planned); font.pixelSize: Theme.title; color: Theme.faint; anchors.baseline: figure.baseline }
            }
            AppText { width: parent.width; text: card.unit; color: Theme.faint }
            Rectangle {
                visible: card.planned > 0
                width: parent.width
                height: Theme.unit
                radius: height / 2
                color: Theme.track
                Rectangle { width: parent.width * Math.min(1, card.amount / Math.max(1, card.planned)); height: parent.height; radius: parent.radius; color: Theme.done }
            }
            Row {
                id: rows
                visible: card.bars.length > 1
                height: 6 * Theme.unit
                spacing: Theme.unit / 2
                readonly property real barWidth: Math.min(4 * Theme.unit, (column.width + spacing) / Math.min(card.bars.length, card.barsMax) - spacing)
                Repeater {
                    model: card.bars.slice(0, card.barsMax)
                    Rectangle {
                        id: bar
                        required property var modelData
                        width: rows.barWidth
                        height: rows.height
                        radius: Theme.unit / 2
                        color: Theme.track
                        Accessible.name: "RT " + modelData.rt + ", " + modelData.done + "/" + modelData.planned
                        Rectangle {
                            anchors.bottom: parent.bottom
                            width: parent.width
                            height: parent.height * (bar.modelData.planned > 0 ? Math.min(1, bar.modelData.done / bar.modelData.planned) : 1)
                            radius: parent.radius
                            color: bar.modelData.planned === 0 || bar.modelData.done >= bar.modelData.planned ? Theme.done : Theme.act
                        }
                    }
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: card.down ? Theme.raised : Theme.surface
        border.width: Theme.thin
        border.color: card.visualFocus ? Theme.act : Theme.line
    }
}
