import QtQuick
import Rembug.App
import Rembug.Controls

// A question for a file, by the part that knows the device.
Column {
    id: upload
    required property FormModel form
    required property string ref
    property string label: ""
    spacing: Theme.unit / 2

    readonly property var question: { upload.form.revision; return upload.form.question(upload.ref) }
    readonly property string value: question.value || ""
    readonly property string input: question.input || ""
    readonly property bool known: input.length > 0 && input !== "text"
    property bool made: false

    function make() {
        if (known && !made) {
            made = true
            device.setSource("qrc:/qt-project.org/imports/Rembug/Media/" + input.charAt(0).toUpperCase() + input.slice(1) + "Input.qml",
                             { form: upload.form, ref: upload.ref, label: upload.label, value: Qt.binding(() => upload.value), fixed: false })
        }
    }
    onKnownChanged: make()
    Component.onCompleted: make()

    AppText { visible: upload.label.length > 0; width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: upload.label }
    Loader { id: device; width: parent.width }
    AppText { visible: !upload.known; width: parent.width; color: Theme.waits; text: upload.value.length > 0 ? upload.value : qsTr("Tablet ini belum dapat mengambil gambar di sini.") }
}
