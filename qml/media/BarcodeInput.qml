import QtQuick
import QtQuick.Dialogs
import Rembug.App
import Rembug.Controls
import Rembug.Devices

// The answer to a barcode question: typed, or read from a picture or by the camera.
Column {
    id: input
    required property FormModel form
    required property string ref
    required property string label
    required property string value
    required property bool fixed

    readonly property bool several: scanner.codes.length > 1

    // A picture with a code in it, from the files of the tablet.
    function take(file: url) {
        scanner.readFile(file)
    }
    function answer(code: string) {
        scanner.reset()
        input.form.set(input.ref, code)
    }
    function show() {
        // What is being typed is not overwritten by what was saved a moment ago.
        if (!field.activeFocus) {
            field.text = input.value
        }
    }

    objectName: "barcode-" + input.ref
    spacing: Theme.unit
    onValueChanged: input.show()
    Component.onCompleted: input.show()

    BarcodeReader {
        id: scanner
        onFound: (code) => { field.text = code; input.answer(code) }
        onChanged: if (scanner.codes.length > 0 && camera.sheet !== null) camera.sheet.close()
    }
    AppText {
        visible: input.fixed
        width: parent.width
        text: input.value.length > 0 ? input.value : "–"
        font.pixelSize: Theme.title
        color: Theme.act
    }
    Field {
        id: field
        objectName: "field-" + input.ref
        visible: !input.fixed
        width: parent.width
        Accessible.name: input.label
        onTextEdited: { scanner.reset(); input.form.set(input.ref, text) }
        onAccepted: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }
    Flow {
        visible: !input.fixed
        width: parent.width
        spacing: Theme.unit
        AppButton {
            objectName: "scan-" + input.ref
            primary: input.value.length === 0
            text: qsTr("Pindai dengan kamera")
            glyph: "qr_code_scanner"
            onClicked: { scanner.reset(); camera.active = true; camera.sheet.open() }
        }
        AppButton {
            objectName: "readPicture-" + input.ref
            text: qsTr("Baca dari gambar")
            glyph: "image_search"
            enabled: scanner.state !== BarcodeReader.Reading
            onClicked: chooser.open()
        }
    }
    AppText {
        objectName: "barcodeWords-" + input.ref
        visible: text.length > 0
        width: parent.width
        color: scanner.state === BarcodeReader.NoCode || scanner.state === BarcodeReader.NoPicture ? Theme.wrong : Theme.faint
        text: scanner.state === BarcodeReader.Reading ? qsTr("Gambar sedang dibaca…")
            : scanner.state === BarcodeReader.NoCode ? qsTr("Tidak ada kode yang terbaca di gambar ini. Foto lebih dekat, lurus dan terang, atau ketik kodenya.")
            : scanner.state === BarcodeReader.NoPicture ? qsTr("Berkas ini bukan gambar yang dapat dibaca. Pilih foto JPEG atau PNG.")
            : input.several ? qsTr("Ada beberapa kode di gambar ini. Sentuh yang benar.") : ""
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Flow {
        visible: input.several
        width: parent.width
        spacing: Theme.unit
        // Bound components and a Loader do not go together in Qt 6.4.
        // qmllint disable unqualified
        Repeater {
            model: input.several ? scanner.codes : []
            ChoiceButton {
                required property string modelData
                required property int index
                objectName: "code-" + index
                text: modelData
                onClicked: { field.text = modelData; input.answer(modelData) }
            }
        }
        // qmllint enable unqualified
    }
    Loader {
        id: camera
        readonly property CameraSheet sheet: item as CameraSheet
        active: false
        // qmllint disable unqualified
        sourceComponent: CameraSheet {
            heading: input.label
            reader: scanner
            onFileWanted: chooser.open()
        }
        // qmllint enable unqualified
    }
    FileDialog {
        id: chooser
        title: input.label
        nameFilters: [qsTr("Gambar (*.jpg *.jpeg *.png *.webp *.bmp)")]
        onAccepted: input.take(chooser.selectedFile)
    }
}
