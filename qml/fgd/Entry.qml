import QtQuick
import QtQuick.Controls.Basic
import Rembug.Controls

// Words of any length. Every key goes to the form at once; what is being typed is not overwritten by what was saved.
Column {
    id: entry
    property string label: ""
    property string value: ""
    property string placeholder: ""
    property string name: ""
    property bool wrong: false
    // Whose words these are: when that changes, the words do too, even while the cursor is in them.
    property string subject: ""
    signal entered(string text)

    spacing: Theme.unit / 2

    AppText { visible: entry.label.length > 0; width: parent.width; text: entry.label; color: Theme.faint; font.pixelSize: Theme.hint }
    TextArea {
        id: area
        objectName: "entry-" + entry.name
        width: parent.width
        height: Math.max(Theme.touch, contentHeight + topPadding + bottomPadding)
        leftPadding: 2 * Theme.unit
        rightPadding: 2 * Theme.unit
        topPadding: 1.5 * Theme.unit
        bottomPadding: 1.5 * Theme.unit
        wrapMode: TextEdit.Wrap
        color: Theme.ink
        selectionColor: Theme.act
        selectedTextColor: Theme.overAct
        font.family: Theme.family
        font.pixelSize: Theme.body
        placeholderText: entry.placeholder
        placeholderTextColor: Theme.faint
        Accessible.name: entry.label.length > 0 ? entry.label : entry.placeholder
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: area.activeFocus || entry.wrong ? 2 * Theme.thin : Theme.thin
            border.color: entry.wrong ? Theme.wrong : area.activeFocus ? Theme.act : Theme.line
        }
        onTextChanged: if (area.activeFocus && text !== entry.value) entry.entered(text)
    }
    onSubjectChanged: fresh.restart()
    Timer { id: fresh; interval: 0; onTriggered: area.text = entry.value }
    onValueChanged: if (!area.activeFocus) area.text = entry.value
    Component.onCompleted: area.text = entry.value
}
