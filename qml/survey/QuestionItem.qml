import QtQuick
import Rembug.App
import Rembug.Controls

// One entry of a page: a group's heading, a repeat, a row of it, or a question.
Item {
    id: entry
    required property FormModel form
    required property string kind
    required property string ref
    required property string label
    required property string hint
    required property string styledLabel
    required property string styledHint
    required property string value
    required property string shown
    required property string input
    required property var choices
    required property var range
    required property bool required
    required property bool fixed
    required property bool canAdd
    required property bool canRemove
    required property bool open
    required property bool lacking
    required property bool solitary
    required property int rows
    required property bool problem
    required property string message
    required property string appearance
    required property string image
    required property string bigImage
    required property int depth
    required property int index

    // A rule that is broken is told when the person has gone on, not while the first digit is there.
    readonly property bool wrong: entry.problem && !(question.item && (question.item as QuestionCard).typing)
    readonly property real inset: Math.max(0, Math.min(3, entry.depth - 2)) * 2 * Theme.unit

    implicitHeight: row.visible ? row.implicitHeight : question.active ? question.height : heading.visible ? heading.implicitHeight : 0

    AppText {
        id: heading
        x: entry.inset
        visible: entry.kind === "group" && entry.label.length > 0
        width: parent.width - x
        text: entry.label
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        color: Theme.act
        Accessible.role: Accessible.Heading
    }
    RowItem {
        id: row
        x: entry.inset
        visible: entry.kind === "row" || entry.kind === "repeat" || entry.kind === "rowsEnd"
        width: parent.width - x
        form: entry.form
        kind: entry.kind
        ref: entry.ref
        label: entry.label
        shown: entry.shown
        open: entry.open
        rows: entry.rows
        canAdd: entry.canAdd
        canRemove: entry.canRemove
    }
    Loader {
        id: question
        x: entry.inset
        width: parent.width - x
        active: entry.kind === "question"
        sourceComponent: QuestionCard { question: entry }  // qmllint disable unqualified
    }
}
