import QtQuick
import QtQuick.Controls.Basic
import Rembug.Controls

// Words, on one line or on several. Every key is told at once.
Item {
    id: entry
    required property string ref
    required property string label
    required property string value
    required property bool wrong
    property bool lines: false
    property bool masked: false

    signal answered(string value)

    function read() {
        // What is being typed is not overwritten by what was saved a moment ago.
        if (!field.activeFocus) {
            field.text = entry.value
        }
        if (!area.activeFocus) {
            area.text = entry.value
        }
    }

    implicitHeight: entry.lines ? area.height : field.height
    onValueChanged: entry.read()
    Component.onCompleted: entry.read()

    Field {
        id: field
        objectName: "field-" + entry.ref
        visible: !entry.lines
        width: parent.width
        wrong: entry.wrong
        echoMode: entry.masked ? TextInput.Password : TextInput.Normal
        Accessible.name: entry.label
        onTextEdited: entry.answered(text)
        onAccepted: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }
    TextArea {
        id: area
        objectName: "area-" + entry.ref
        visible: entry.lines
        width: parent.width
        height: Math.max(3 * Theme.touch, implicitHeight)
        wrapMode: TextEdit.Wrap
        color: Theme.ink
        selectionColor: Theme.act
        selectedTextColor: Theme.overAct
        font.family: Theme.family
        font.pixelSize: Theme.body
        Accessible.name: entry.label
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: area.activeFocus || entry.wrong ? 2 * Theme.thin : Theme.thin
            border.color: entry.wrong ? Theme.wrong : area.activeFocus ? Theme.act : Theme.line
        }
        onTextChanged: if (area.activeFocus && entry.visible) entry.answered(text)
        KeyNavigation.priority: KeyNavigation.BeforeItem
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }
}
