import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// A large answer to touch; several may be chosen where `many` is set.
T.AbstractButton {
    id: choice
    property bool many: false
    property bool chosen: false

    implicitWidth: row.implicitWidth + 4 * Theme.unit
    implicitHeight: Math.max(Theme.touch, row.implicitHeight + 2 * Theme.unit)
    Accessible.role: many ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: choice.text
    Accessible.checked: choice.chosen

    contentItem: Item {
        Row {
            id: row
            anchors { left: parent.left; leftMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
            spacing: 1.5 * Theme.unit
            Glyph {
                name: choice.many ? (choice.chosen ? "check_box" : "check_box_outline_blank")
                                  : (choice.chosen ? "radio_button_checked" : "radio_button_unchecked")
                color: choice.chosen ? Theme.act : Theme.faint
                anchors.verticalCenter: parent.verticalCenter
            }
            AppText {
                text: choice.text
                width: Math.min(implicitWidth, Theme.columnWidth - 10 * Theme.unit)
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
