import QtQuick
import Rembug.App

// A number of the form that is counted by touch: what was touched shows at once, and no touch is lost while the form
// takes it in.
QtObject {
    id: counted
    required property FormModel form
    required property string ref
    property int most: 9999
    readonly property var question: counted.form.revision >= 0 ? counted.form.question(counted.ref) : ({})
    readonly property int stored: Number(question.value || 0)
    readonly property bool there: question.input !== undefined
    readonly property int value: pending >= 0 ? pending : stored
    readonly property string problem: question.problem ? question.message : ""
    property int pending: -1
    signal about(string ref, int before)

    function ask(value) {
        const wanted = Math.max(0, Math.min(value, counted.most))
        if (wanted !== counted.value) {
            counted.about(counted.ref, counted.value)
            counted.put(wanted)
        }
    }
    function put(value) {
        counted.pending = value
        counted.form.set(counted.ref, String(value))
    }
    readonly property Connections watch: Connections {
        target: counted.form
        function onChanged() { if (counted.form.settled) counted.pending = -1 }
    }
}
