import QtQuick
import Rembug.Controls

// What is written with digits: a number, a date, a time. Shown as Indonesians write it: -1.250.000,5, 24/11/2026, 10.42.
// A pad on the screen, or a keyboard, calls press(). `text` is what was typed: digits, and "," "-" "+" where they may be.
Rectangle {
    id: field
    // "number", "decimal", "digits" (as in a telephone number), "date", "year", "time"
    required property string mode
    property string text: ""
    property string label: ""
    property bool grouped: false
    property bool wrong: false
    property bool centred: false

    readonly property string written: field.mode === "date" ? field.parts([2, 2, 4], "/") : field.mode === "time" ? field.parts([2, 2], ".") : field.grouped ? field.groups() : field.text
    readonly property string example: field.mode === "date" ? "hh/bb/tttt" : field.mode === "year" ? "tttt" : field.mode === "time" ? "jj.mm" : ""

    signal edited(string text)
    signal accepted()

    function parts(lengths, separator) {
        let all = []
        let at = 0
        for (let i = 0; i < lengths.length && at < field.text.length; ++i) {
            all.push(field.text.substr(at, lengths[i]))
            at += lengths[i]
        }
        return all.join(separator)
    }
    function groups() {
        const sign = field.text.startsWith("-") ? "-" : ""
        const halves = field.text.slice(sign.length).split(",")
        let whole = halves[0]
        for (let at = whole.length - 3; at > 0; at -= 3) {
            whole = whole.slice(0, at) + "." + whole.slice(at)
        }
        return sign + whole + (halves.length > 1 ? "," + halves[1] : "")
    }
    function put(text) {
        field.text = text
        field.edited(text)
    }
    function press(key) {
        if (key === "back") {
            field.put(field.text.slice(0, -1))
        } else if (key === "clear") {
            field.put("")
        } else if (key === "-" && (field.mode === "number" || field.mode === "decimal")) {
            field.put(field.text.startsWith("-") ? field.text.slice(1) : "-" + field.text)
        } else if ((key === "+" || key === "-") && field.mode === "digits") {
            field.put(field.text + key)
        } else if (key === "," && field.mode === "decimal" && field.text.indexOf(",") < 0) {
            field.put((field.text === "" || field.text === "-" ? field.text + "0" : field.text) + ",")
        } else if (/^\d+$/.test(key)) {
            const most = field.mode === "date" ? 8 : field.mode === "time" || field.mode === "year" ? 4 : field.mode === "digits" ? 32 : 15
            field.put((field.text + key).slice(0, most))
        }
    }

    implicitWidth: Theme.cardWidth
    implicitHeight: Theme.touch
    activeFocusOnTab: true
    radius: Theme.radius
    color: Theme.surface
    border.width: field.activeFocus || field.wrong ? 2 * Theme.thin : Theme.thin
    border.color: field.wrong ? Theme.wrong : field.activeFocus ? Theme.act : Theme.line
    Accessible.role: Accessible.EditableText
    Accessible.name: field.label
    Accessible.focusable: true

    Keys.onPressed: (event) => {
        if (event.key === Qt.Key_Backspace) {
            field.press("back")
        } else if (event.key === Qt.Key_Delete) {
            field.press("clear")
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            field.accepted()
        } else if (event.text === "." || event.text === ",") {
            field.press(",")
        } else if (/^[-+\d]$/.test(event.text)) {
            field.press(event.text)
        } else {
            return
        }
        event.accepted = true
    }
    TapHandler { onTapped: field.forceActiveFocus() }
    Row {
        x: field.centred ? (parent.width - width) / 2 : 2 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        AppText {
            text: field.written.length > 0 || field.activeFocus ? field.written : field.example
            color: field.written.length > 0 ? Theme.ink : Theme.faint
            font.pixelSize: field.centred ? Theme.title : Theme.body
        }
        Rectangle {
            visible: field.activeFocus
            width: 2 * Theme.thin
            height: Theme.body
            color: Theme.act
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
