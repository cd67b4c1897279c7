import QtQuick
import Rembug.Controls

// The head of a repeat with its "add", or of one of its rows with its "remove".
Item {
    id: item
    required property bool head
    required property string ref
    required property string label
    required property int rows
    required property bool canAdd
    required property bool canRemove

    signal add()
    signal remove()

    readonly property string number: {
        const match = item.ref.match(/\[(\d+)\]$/)
        return match ? match[1] : ""
    }

    implicitHeight: Math.max(Theme.touch, title.implicitHeight) + Theme.unit

    AppText {
        id: title
        anchors { left: parent.left; right: button.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
        text: item.head ? item.label + " (" + item.rows + ")" : item.label + " " + item.number
        font.pixelSize: item.head ? Theme.title : Theme.body
        font.weight: Font.DemiBold
        color: Theme.act
    }
    AppButton {
        id: button
        objectName: item.head ? "addRow" : "removeRow"
        visible: item.head ? item.canAdd : item.canRemove
        text: item.head ? qsTr("Tambah") : qsTr("Hapus")
        glyph: item.head ? "add" : "delete_outline"
        danger: !item.head
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        onClicked: item.head ? item.add() : item.remove()
    }
}
