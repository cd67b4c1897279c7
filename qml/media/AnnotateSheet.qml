pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Rembug.Controls
import Rembug.Devices

// Drawing upon a picture, over the whole window. What was there stays until the drawing is kept.
T.Popup {
    id: sheet
    required property string heading

    signal done(var jpeg)

    readonly property list<string> names: [qsTr("Merah"), qsTr("Kuning"), qsTr("Biru"), qsTr("Putih"), qsTr("Hitam")]
    property int ink: 0

    function show(picture: var) {
        pad.setPicture(picture)
    }

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    closePolicy: T.Popup.CloseOnEscape
    background: Rectangle { color: Theme.paper }

    contentItem: Item {
        Column {
            id: head
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 2 * Theme.unit; leftMargin: 3 * Theme.unit }
            spacing: Theme.unit
            AppText { width: parent.width; text: sheet.heading; font.pixelSize: Theme.title; font.weight: Font.DemiBold; elide: Text.ElideRight; maximumLineCount: 1; Accessible.role: Accessible.Heading }
            Row {
                spacing: Theme.unit
                Repeater {
                    model: Theme.inks.length
                    T.AbstractButton {
                        id: pot
                        required property int index
                        objectName: "ink-" + pot.index
                        implicitWidth: Theme.touch
                        implicitHeight: Theme.touch
                        Accessible.role: Accessible.RadioButton
                        Accessible.name: sheet.names[pot.index]
                        Accessible.checked: sheet.ink === pot.index
                        onClicked: sheet.ink = pot.index
                        background: Rectangle {
                            radius: Theme.radius
                            color: Theme.clear
                            border.width: sheet.ink === pot.index || pot.visualFocus ? Theme.stroke : 0
                            border.color: Theme.act
                            Rectangle {
                                anchors.fill: parent
                                anchors.margins: Theme.unit
                                radius: width / 2
                                color: Theme.inks[pot.index]
                                border.width: Theme.thin
                                border.color: Theme.faint
                            }
                        }
                    }
                }
            }
        }
        Item {
            id: frame
            anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top; margins: 2 * Theme.unit; leftMargin: 3 * Theme.unit; rightMargin: 3 * Theme.unit }
            readonly property real fit: pad.pictureSize.width > 0 ? Math.min(width / pad.pictureSize.width, height / pad.pictureSize.height) : 0
            InkPad {
                id: pad
                objectName: "annotatePad"
                anchors.centerIn: parent
                width: Math.round(frame.fit * pictureSize.width)
                height: Math.round(frame.fit * pictureSize.height)
                inkColor: Theme.inks[sheet.ink]
                inkWidth: 2 * Theme.stroke
                Accessible.role: Accessible.Graphic
                Accessible.name: sheet.heading
                onKept: (picture) => { sheet.close(); sheet.done(picture) }
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
                AppButton { objectName: "annotateDone"; primary: true; enabled: !pad.empty; text: qsTr("Selesai"); glyph: "check"; onClicked: pad.keep() }
                AppButton { objectName: "annotateUndo"; enabled: !pad.empty; text: qsTr("Batalkan goresan"); glyph: "undo"; onClicked: pad.undo() }
                AppButton { objectName: "annotateClear"; enabled: !pad.empty; danger: true; text: qsTr("Hapus semua"); glyph: "delete_outline"; onClicked: pad.clear() }
                AppButton { objectName: "annotateCancel"; text: qsTr("Batal"); glyph: "close"; onClicked: sheet.close() }
            }
        }
    }
}
