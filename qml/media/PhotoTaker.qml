import QtQuick
import QtQuick.Dialogs
import Rembug.Controls

// A button that takes a photo: by the camera, or from the files of the tablet where there is none.
AppButton {
    id: taker
    required property string heading

    signal taken(var picture)
    signal chosen(url file)

    glyph: "photo_camera"
    onClicked: { camera.active = true; camera.sheet.open() }

    Loader {
        id: camera
        readonly property CameraSheet sheet: item as CameraSheet
        active: false
        // qmllint disable unqualified
        sourceComponent: CameraSheet {
            heading: taker.heading
            onKept: (picture) => taker.taken(picture)
            onFileWanted: chooser.open()
        }
        // qmllint enable unqualified
    }
    FileDialog {
        id: chooser
        title: taker.heading
        onAccepted: taker.chosen(chooser.selectedFile)
    }
}
