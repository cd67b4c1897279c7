import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// A map over the whole window, with a heading, what it says, and a row of buttons.
T.Popup {
    id: dialog
    required property string heading
    property string language: "id"
    property string words: ""
    property string closeWords: qsTr("Batal")
    property alias pane: pane
    property alias buttons: row.data
    property bool crosshair: true

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    closePolicy: T.Popup.CloseOnEscape
    background: Rectangle { color: Theme.paper }

    contentItem: Item {
        Item {
            id: head
            width: parent.width
            height: Math.max(Theme.touch, title.implicitHeight) + 2 * Theme.unit
            AppButton {
                id: close
                objectName: "mapClose"
                x: 2 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                text: dialog.closeWords
                glyph: "arrow_back"
                onClicked: dialog.close()
            }
            Column {
                id: title
                anchors { left: close.right; right: parent.right; margins: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
                AppText { width: parent.width; text: dialog.heading; font.pixelSize: Theme.title; font.weight: Font.DemiBold; elide: Text.ElideRight; maximumLineCount: 1; Accessible.role: Accessible.Heading }
                AppText { objectName: "mapWords"; width: parent.width; visible: text.length > 0; text: dialog.words; color: Theme.faint; font.pixelSize: Theme.hint }
            }
        }
        MapPane {
            id: pane
            objectName: "mapPane"
            language: dialog.language
            anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top }
            Glyph {
                visible: dialog.crosshair
                anchors.centerIn: parent
                name: "gps_not_fixed"
                font.pixelSize: Theme.bigIcon
                color: Theme.wrong
            }
        }
        Item {
            id: foot
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            height: row.implicitHeight + 4 * Theme.unit
            Flow {
                id: row
                layoutDirection: Qt.RightToLeft
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 3 * Theme.unit }
                spacing: 2 * Theme.unit
            }
        }
    }
}
