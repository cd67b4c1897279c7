import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// A picture of the form beside a question; a touch shows it over the whole window.
Item {
    id: shown
    required property string about
    required property url picture
    required property url closer

    implicitHeight: Math.max(Theme.touch, Math.min(image.implicitHeight, 3 * Theme.cardWidth / 4))

    PlainButton {
        objectName: "enlarge"
        enabled: image.status === Image.Ready
        anchors.fill: image
        Accessible.name: qsTr("Perbesar gambar: %1").arg(shown.about)
        onClicked: large.open()
    }
    Image {
        id: image
        objectName: "formPicture"
        width: Math.min(parent.width, implicitWidth)
        height: parent.height
        horizontalAlignment: Image.AlignLeft
        fillMode: Image.PreserveAspectFit
        source: shown.picture
        // No more of it is unpacked than can be seen.
        sourceSize.width: 3 * Theme.cardWidth / 2
        sourceSize.height: 3 * Theme.cardWidth / 4
        asynchronous: true
    }
    AppText {
        visible: image.status === Image.Error
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        color: Theme.faint
        font.pixelSize: Theme.hint
        text: qsTr("Gambarnya tidak dapat dibaca.")
    }
    T.Popup {
        id: large
        parent: T.Overlay.overlay
        width: parent ? parent.width : 0
        height: parent ? parent.height : 0
        padding: 2 * Theme.unit
        modal: true
        closePolicy: T.Popup.CloseOnEscape
        background: Rectangle { color: Theme.paper }
        contentItem: Item {
            Image {
                objectName: "closerPicture"
                anchors { left: parent.left; right: parent.right; top: parent.top; bottom: shut.top; bottomMargin: 2 * Theme.unit }
                source: large.visible ? shown.closer : ""
                sourceSize.width: Math.max(1, width)
                sourceSize.height: Math.max(1, height)
                fillMode: Image.PreserveAspectFit
                asynchronous: true
                Accessible.name: shown.about
            }
            AppButton {
                id: shut
                objectName: "closePicture"
                anchors { right: parent.right; bottom: parent.bottom }
                primary: true
                text: qsTr("Tutup")
                glyph: "close"
                onClicked: large.close()
            }
        }
    }
}
