import QtQuick
import Rembug.App
import Rembug.Controls
import Rembug.Media

// A question for a picture among the answers of a meeting.
Column {
    id: upload
    required property FormModel form
    required property string ref
    property string label: ""
    spacing: Theme.unit / 2

    readonly property var question: upload.form.revision >= 0 ? upload.form.question(upload.ref) : ({})

    AppText { visible: upload.label.length > 0; width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: upload.label }
    ImageInput { width: parent.width; form: upload.form; ref: upload.ref; label: upload.label; value: upload.question.value || ""; fixed: false }
}
