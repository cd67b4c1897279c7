import QtQuick
import Rembug.App
import Rembug.Controls
import Rembug.Media

// The signature of somebody among the answers of a meeting.
Column {
    id: signature
    required property FormModel form
    required property string ref
    required property string who
    spacing: Theme.unit / 2

    readonly property var question: signature.form.revision >= 0 ? signature.form.question(signature.ref) : ({})

    AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: qsTr("Tanda tangan") }
    SignatureInput { width: parent.width; form: signature.form; ref: signature.ref; label: signature.who.length > 0 ? signature.who : qsTr("Tanda tangan"); value: signature.question.value || ""; fixed: false }
}
