import QtQuick
import Rembug.App
import Rembug.Controls

// A repeat: its head, one of its rows as a card that opens, or the end with what can be done to the rows.
Item {
    id: item
    required property FormModel form
    required property string kind  // "repeat", "row", "rowsEnd"
    required property string ref
    required property string label
    required property string shown
    required property bool open
    required property int rows
    required property bool canAdd
    required property bool canRemove

    readonly property string number: {
        const match = item.ref.match(/\[(\d+)\]$/)
        return match ? match[1] : ""
    }

    implicitHeight: kind === "repeat" ? heading.implicitHeight : kind === "row" ? card.height : end.implicitHeight

    AppText {
        id: heading
        visible: item.kind === "repeat"
        width: parent.width
        text: item.rows > 0 ? item.label + " (" + item.rows + ")" : item.label + ": " + qsTr("belum ada")
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        color: Theme.act
        Accessible.role: Accessible.Heading
    }
    Rectangle {
        id: card
        visible: item.kind === "row"
        width: parent.width
        height: Math.max(Theme.touch, words.implicitHeight) + 2 * Theme.unit
        radius: Theme.radius
        color: item.open ? Theme.actSoft : Theme.surface
        border.width: item.open || opener.visualFocus ? 2 * Theme.thin : Theme.thin
        border.color: item.open || opener.visualFocus ? Theme.act : Theme.line
        PlainButton {
            id: opener
            objectName: "row-" + item.ref
            anchors { left: parent.left; top: parent.top; bottom: parent.bottom; right: remove.visible ? remove.left : parent.right }
            Accessible.name: words.children[0].text + (item.open ? "" : ": " + item.shown)
            onClicked: item.form.toggleRow(item.ref)
        }
        Glyph {
            id: arrow
            name: item.open ? "expand_less" : "expand_more"
            color: Theme.act
            anchors { left: parent.left; leftMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
        }
        Column {
            id: words
            anchors { left: arrow.right; leftMargin: Theme.unit; right: remove.visible ? remove.left : parent.right; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
            AppText { width: parent.width; text: item.label + " " + item.number; font.weight: Font.DemiBold; color: Theme.act; elide: Text.ElideRight; maximumLineCount: 1 }
            AppText { visible: !item.open; width: parent.width; text: item.shown.length > 0 ? item.shown : qsTr("belum diisi"); color: item.shown.length > 0 ? Theme.ink : Theme.faint; elide: Text.ElideRight; maximumLineCount: 1 }
        }
        AppButton {
            id: remove
            objectName: "removeRow-" + item.ref
            visible: item.canRemove && item.open
            anchors { right: parent.right; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
            text: qsTr("Hapus")
            glyph: "delete_outline"
            danger: true
            onClicked: item.form.removeRow(item.ref)
        }
    }
    Flow {
        id: end
        visible: item.kind === "rowsEnd"
        width: parent.width
        spacing: Theme.unit
        AppButton { objectName: "addRow-" + item.ref; visible: item.canAdd; text: qsTr("Tambah"); glyph: "add"; onClicked: item.form.addRow(item.ref) }
        AppButton { objectName: "copyRow-" + item.ref; visible: item.canAdd && item.rows > 0; text: qsTr("Salin yang terakhir"); glyph: "content_copy"; onClicked: item.form.copyLastRow(item.ref) }
        AppButton {
            objectName: "restoreRow-" + item.ref
            visible: item.form.removedFrom === item.ref
            text: qsTr("Batal hapus")
            glyph: "undo"
            primary: true
            onClicked: item.form.restoreRow()
        }
    }
}
