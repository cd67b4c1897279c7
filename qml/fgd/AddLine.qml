import QtQuick
import Rembug.Controls

// Writes something new and adds it; the cursor stays, for the next one.
Item {
    id: line
    property string placeholder: ""
    property string action: qsTr("Tambah")
    property alias text: field.text
    property string name: ""
    signal added(string text)

    function add() {
        const words = field.text.trim()
        if (words.length > 0) {
            field.text = ""
            line.added(words)
        }
    }
    readonly property bool narrow: width < button.implicitWidth + Theme.cardWidth
    implicitHeight: narrow ? field.height + Theme.unit + button.height : Math.max(field.height, button.height)

    Field {
        id: field
        objectName: "new-" + line.name
        placeholderText: line.placeholder
        Accessible.name: line.placeholder
        width: line.narrow ? parent.width : parent.width - button.width - Theme.unit
        onAccepted: line.add()
    }
    AppButton {
        id: button
        objectName: "add-" + line.name
        text: line.action
        glyph: "add"
        primary: true
        focusPolicy: Qt.NoFocus
        enabled: field.text.trim().length > 0
        width: line.narrow ? parent.width : implicitWidth
        anchors { right: parent.right; bottom: parent.bottom }
        onClicked: line.add()
    }
}
