import QtQuick
import Rembug.Controls

// A picture: by the camera, or from the files of the tablet; drawn upon where the form asks for that.
UploadInput {
    id: input

    readonly property var question: input.form.revision >= 0 ? input.form.question(input.ref) : ({})

    advice: qsTr("Foto dengan kamera, atau pilih gambar dari berkas.")
    ways: [AppButton {
        objectName: "photo-" + input.ref
        visible: !input.fixed
        primary: input.value.length === 0
        text: input.value.length > 0 ? qsTr("Foto lagi") : qsTr("Ambil foto")
        glyph: "photo_camera"
        onClicked: { camera.active = true; camera.sheet.open() }
    }, AppButton {
        objectName: "annotate-" + input.ref
        visible: !input.fixed && input.shows && input.question.input === "annotate"
        text: qsTr("Gambari")
        glyph: "draw"
        onClicked: { pad.active = true; pad.sheet.open(); input.form.loadAttachment(input.ref) }
    }]
    Connections {
        target: pad.sheet !== null && pad.sheet.visible ? input.form : null
        function onAttachmentLoaded(ref: string, bytes: var) {
            if (ref === input.ref) {
                pad.sheet.show(bytes)
            }
        }
    }
    Loader {
        id: pad
        readonly property AnnotateSheet sheet: item as AnnotateSheet
        active: false
        // qmllint disable unqualified
        sourceComponent: AnnotateSheet {
            heading: input.label
            onDone: (jpeg) => input.form.attachBytes(input.ref, "foto-bergambar.jpg", "image/jpeg", jpeg)
        }
        // qmllint enable unqualified
    }
    // Made when it is wanted: a meeting has one for each photo.
    Loader {
        id: camera
        readonly property CameraSheet sheet: item as CameraSheet
        active: false
        // qmllint disable unqualified
        sourceComponent: CameraSheet {
            heading: input.label
            onKept: (picture) => input.form.attachPicture(input.ref, "foto.jpg", picture)
            onFileWanted: input.choose()
        }
        // qmllint enable unqualified
    }
}
