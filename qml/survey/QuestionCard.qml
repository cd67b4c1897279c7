import QtQuick
import Rembug.Controls

// A question with its words, the way to answer it, and what is wrong with the answer.
Card {
    id: card
    required property var question

    // Whether the answer is being typed right now.
    readonly property bool typing: focusScope.activeFocus && ["number", "decimal", "digits", "counter", "text", "long", "masked"].indexOf(card.question.input) >= 0

    padding: 2 * Theme.unit
    spacing: Theme.unit
    border.width: card.question.lacking || card.question.wrong ? 2 * Theme.thin : Theme.thin
    border.color: card.question.lacking || card.question.wrong ? Theme.wrong : Theme.line

    AppText {
        width: parent.width
        text: card.question.styledLabel + (card.question.required ? " *" : "")
        textFormat: Text.StyledText
        font.weight: Font.DemiBold
        Accessible.name: card.question.label + (card.question.required ? ", " + qsTr("wajib") : "")
    }
    AppText {
        visible: card.question.hint.length > 0
        width: parent.width
        text: card.question.styledHint
        textFormat: Text.StyledText
        color: Theme.faint
        font.pixelSize: Theme.hint
        Accessible.name: card.question.hint
    }
    Loader {
        width: parent.width
        active: card.question.image.length > 0
        visible: active
        // qmllint disable unqualified
        sourceComponent: FormPicture {
            objectName: "image-" + card.question.ref
            about: card.question.label
            picture: card.question.form.pictureUrl(card.question.image)
            closer: card.question.form.pictureUrl(card.question.bigImage.length > 0 ? card.question.bigImage : card.question.image)
        }
        // qmllint enable unqualified
    }
    FocusScope {
        id: focusScope
        width: parent.width
        height: entry.implicitHeight
        QuestionInput {
            id: entry
            width: parent.width
            form: card.question.form
            ref: card.question.ref
            label: card.question.label
            value: card.question.value
            shown: card.question.shown
            input: card.question.input
            choices: card.question.choices
            range: card.question.range
            appearance: card.question.appearance
            fixed: card.question.fixed
            wrong: card.question.wrong
            onAnswered: (value) => {
                card.question.form.set(card.question.ref, value)
                // ODK's "quick": one touch answers and goes on.
                if (card.question.solitary && value.length > 0 && card.question.input === "choice" && card.question.appearance.split(" ").indexOf("quick") >= 0) {
                    card.question.form.goNext()
                }
            }
        }
    }
    AppText {
        objectName: "message-" + card.question.ref
        visible: card.question.wrong || card.question.lacking
        width: parent.width
        text: card.question.message.length > 0 ? card.question.message : card.question.lacking ? qsTr("Perlu dijawab.") : qsTr("Isian ini belum sesuai.")
        color: Theme.wrong
    }
}
