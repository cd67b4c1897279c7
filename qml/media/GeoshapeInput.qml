import QtQuick
import Rembug.App
import Rembug.Devices

// The answer to a geoshape question.
TraceEditor {
    id: input
    required property FormModel form
    required property string ref
    required property string label

    shape: true
    heading: label
    language: form.session.language
    baseMap: files.current
    onAnswered: (places) => input.form.set(input.ref, places)

    MapFiles { id: files; session: input.form.session }
}
