import QtQuick
import Rembug.App
import Rembug.Controls

// One question of the form as it stands, in a small shape; nothing where the form does not show it.
Column {
    id: asked
    required property FormModel form
    required property string ref
    property string name: ref.split("/").pop()

    readonly property var question: asked.form.revision >= 0 ? asked.form.question(asked.ref) : ({})
    readonly property string input: question.input || ""
    readonly property string value: question.value || ""
    readonly property string label: (question.label || "") + (question.required ? " *" : "")

    visible: input.length > 0
    spacing: Theme.unit / 2

    Chips {
        width: parent.width
        name: asked.name
        label: asked.label
        choices: asked.question.choices || []
        value: asked.value
        optional: !asked.question.required
        onPicked: (value) => asked.form.set(asked.ref, value)
    }
    Entry {
        visible: asked.visible && (asked.question.choices || []).length === 0 && !asked.question.fixed
        width: parent.width
        name: asked.name
        label: asked.label
        placeholder: asked.input === "date" ? qsTr("2026-11-24") : ""
        value: asked.value
        wrong: asked.question.problem === true
        onEntered: (text) => asked.form.set(asked.ref, text)
    }
    AppText { visible: asked.question.problem === true; width: parent.width; color: Theme.wrong; text: asked.question.message || qsTr("Isian ini belum sesuai.") }
}
