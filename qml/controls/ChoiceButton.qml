import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// A large answer to touch; several may be chosen where `many` is set.
T.AbstractButton {
    id: choice
    property bool many: false
    property bool chosen: false
    // Without the sign of a button before it.
    property bool plain: false
    // Shown above the words; empty for none.
    property url picture
    readonly property bool pictured: String(choice.picture).length > 0

    // Measured apart from the label, whose own width follows the button's.
    readonly property int labelWidth: Math.ceil(metrics.advanceWidth) + 2
    readonly property int besideLabel: 4 * Theme.unit + (plain ? 0 : Theme.icon + 2 * Theme.unit)

    implicitWidth: Math.max(labelWidth + besideLabel, pictured ? Theme.cardWidth / 2 + 4 * Theme.unit : 0)
    implicitHeight: Math.max(Theme.touch, row.implicitHeight + 2 * Theme.unit + (pictured ? image.height + Theme.unit : 0))
    Accessible.role: many ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: choice.text
    Accessible.checked: choice.chosen

    TextMetrics { id: metrics; text: choice.text; font.family: Theme.family; font.pixelSize: Theme.body; font.weight: Font.DemiBold }

    contentItem: Item {
        Image {
            id: image
            objectName: "choicePicture"
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 2 * Theme.unit; topMargin: Theme.unit }
            visible: choice.pictured
            height: visible ? 3 * Theme.cardWidth / 8 : 0
            source: choice.picture
            sourceSize.width: Theme.cardWidth
            sourceSize.height: Theme.cardWidth
            fillMode: Image.PreserveAspectFit
            asynchronous: true
        }
        Row {
            id: row
            anchors { left: parent.left; leftMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter; verticalCenterOffset: choice.pictured ? (image.height + Theme.unit) / 2 : 0 }
            spacing: 1.5 * Theme.unit
            Glyph {
                id: sign
                visible: !choice.plain
                name: choice.many ? (choice.chosen ? "check_box" : "check_box_outline_blank")
                                  : (choice.chosen ? "radio_button_checked" : "radio_button_unchecked")
                color: choice.chosen ? Theme.act : Theme.faint
                anchors.verticalCenter: parent.verticalCenter
            }
            AppText {
                id: label
                text: choice.text
                width: Math.min(choice.labelWidth, Math.max(Theme.unit, choice.width - choice.besideLabel))
                font.weight: choice.chosen ? Font.DemiBold : Font.Normal
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: choice.chosen ? Theme.actSoft : choice.down ? Theme.raised : Theme.clear
        border.width: choice.visualFocus ? Theme.stroke : choice.chosen ? 2 * Theme.thin : Theme.thin
        border.color: choice.chosen || choice.visualFocus ? Theme.act : Theme.line
    }
}
