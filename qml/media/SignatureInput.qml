import QtQuick
import Rembug.Controls

// A signature or a drawing: by finger or pen on the glass, or a picture of what stands on paper.
UploadInput {
    id: input
    readonly property var question: input.form.revision >= 0 ? input.form.question(input.ref) : ({})
    readonly property bool drawing: input.question.input === "draw"

    advice: input.drawing ? qsTr("Gambar di layar, atau foto gambar di kertas lalu pilih berkasnya.")
                          : qsTr("Tanda tangan di layar, atau foto tanda tangan di kertas lalu pilih berkasnya.")
    ways: AppButton {
        objectName: "sign-" + input.ref
        visible: !input.fixed
        primary: input.value.length === 0
        text: input.value.length > 0 ? qsTr("Ulangi") : input.drawing ? qsTr("Gambar") : qsTr("Tanda tangan")
        glyph: input.drawing ? "brush" : "gesture"
        onClicked: { pad.active = true; pad.sheet.open() }
    }
    // Made when it is wanted: a meeting has one for each who signs.
    Loader {
        id: pad
        readonly property SignaturePad sheet: item as SignaturePad
        active: false
        // qmllint disable unqualified
        sourceComponent: SignaturePad {
            heading: input.label
            drawing: input.drawing
            onDone: (png) => input.form.attachBytes(input.ref, input.drawing ? "gambar.png" : "tanda-tangan.png", "image/png", png)
        }
        // qmllint enable unqualified
    }
}
