import QtQuick
import Rembug.App
import Rembug.Devices

// The answer to a geopoint question.
GeopointEditor {
    id: input
    required property FormModel form
    required property string ref
    required property string label

    readonly property var question: input.form.revision >= 0 ? input.form.question(input.ref) : ({})

    heading: label
    language: form.session.language
    baseMap: files.current
    threshold: Number(question.accuracyThreshold) > 0 ? Number(question.accuracyThreshold) : 5
    onAnswered: (place) => input.form.set(input.ref, place)

    MapFiles { id: files; session: input.form.session }
}
