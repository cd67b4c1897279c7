import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

T.TextField {
    id: field
    property bool wrong: false

    implicitWidth: Theme.cardWidth
    implicitHeight: Theme.touch
    leftPadding: 2 * Theme.unit
    rightPadding: 2 * Theme.unit
    color: Theme.ink
    placeholderTextColor: Theme.faint
    selectionColor: Theme.act
    selectedTextColor: Theme.overAct
    font.family: Theme.family
    font.pixelSize: Theme.body
    verticalAlignment: TextInput.AlignVCenter
    Accessible.role: Accessible.EditableText

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: field.activeFocus || field.wrong ? 2 * Theme.thin : Theme.thin
        border.color: field.wrong ? Theme.wrong : field.activeFocus ? Theme.act : Theme.line
    }
    AppText {
        visible: field.text.length === 0 && field.placeholderText.length > 0
        text: field.placeholderText
        color: Theme.faint
        anchors { left: parent.left; leftMargin: field.leftPadding; right: parent.right; rightMargin: field.rightPadding; verticalCenter: parent.verticalCenter }
        elide: Text.ElideRight
        maximumLineCount: 1
    }
}
