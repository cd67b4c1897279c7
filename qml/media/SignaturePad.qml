import QtQuick
import QtQuick.Templates as T
import Rembug.Controls
import Rembug.Devices

// A sheet over the whole window, to be handed to the one who signs.
T.Popup {
    id: dialog
    required property string heading
    property bool drawing: false

    signal done(var png)

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    closePolicy: T.Popup.CloseOnEscape
    background: Rectangle { color: Theme.paper }
    onAboutToShow: ink.clear()

    contentItem: Item {
        Column {
            id: head
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 2 * Theme.unit; leftMargin: 3 * Theme.unit }
            AppText { width: parent.width; text: dialog.heading; font.pixelSize: Theme.title; font.weight: Font.DemiBold; elide: Text.ElideRight; maximumLineCount: 1; Accessible.role: Accessible.Heading }
            AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: dialog.drawing ? qsTr("Gambarlah dengan jari atau pena.") : qsTr("Tanda tanganilah di atas garis, dengan jari atau pena.") }
        }
        Rectangle {
            id: frame
            anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top; margins: 2 * Theme.unit; leftMargin: 3 * Theme.unit; rightMargin: 3 * Theme.unit }
            radius: Theme.radius
            color: Theme.surface
            border.width: Theme.thin
            border.color: Theme.line
            InkPad {
                id: ink
                objectName: "inkPad"
                anchors.fill: parent
                anchors.margins: Theme.unit
                paperColor: Theme.surface
                inkColor: Theme.ink
                inkWidth: Theme.stroke
                whole: dialog.drawing
                Accessible.role: Accessible.Graphic
                Accessible.name: dialog.heading
                onKept: (png) => { dialog.close(); dialog.done(png) }
            }
            Glyph {
                id: cross
                visible: !dialog.drawing
                name: "close"
                color: Theme.faint
                anchors { left: parent.left; leftMargin: 4 * Theme.unit; bottom: baseline.bottom }
            }
            Rectangle {
                id: baseline
                visible: !dialog.drawing
                anchors { left: cross.right; leftMargin: Theme.unit; right: parent.right; rightMargin: 4 * Theme.unit }
                y: Math.round(0.75 * parent.height)
                height: Theme.thin
                color: Theme.faint
            }
        }
        Item {
            id: foot
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            height: row.implicitHeight + 4 * Theme.unit
            Flow {
                id: row
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 3 * Theme.unit }
                layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft
                spacing: 2 * Theme.unit
                AppButton { objectName: "inkDone"; primary: true; enabled: !ink.empty; text: qsTr("Selesai"); glyph: "check"; onClicked: ink.keep() }
                AppButton { objectName: "inkUndo"; enabled: !ink.empty; text: qsTr("Batalkan goresan"); glyph: "undo"; onClicked: ink.undo() }
                AppButton { objectName: "inkClear"; enabled: !ink.empty; danger: true; text: qsTr("Hapus semua"); glyph: "delete_outline"; onClicked: ink.clear() }
                AppButton { objectName: "inkCancel"; text: qsTr("Batal"); glyph: "close"; onClicked: dialog.close() }
            }
        }
    }
}
