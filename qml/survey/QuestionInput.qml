pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Rembug.Controls

// The way to answer one question, by its kind.
Item {
    id: input
    required property string ref
    required property string label
    required property string value
    required property string input
    required property var choices
    required property bool fixed
    required property bool wrong

    signal answered(string value)

    readonly property bool chosen: input.input === "choice" || input.input === "choices" || input.input === "list"
    readonly property bool typed: !fixed && !chosen && input.input !== "counter" && input.input !== "long"
    readonly property string example: input.input === "date" ? qsTr("2026-11-24") : input.input === "time" ? qsTr("15:30") : ""

    function labelOf(value) {
        for (let i = 0; i < input.choices.length; ++i) {
            if (input.choices[i].value === value) {
                return input.choices[i].label
            }
        }
        return value
    }
    function toggled(list, value) {
        const all = list.length > 0 ? list.split(" ") : []
        const at = all.indexOf(value)
        if (at < 0) {
            all.push(value)
        } else {
            all.splice(at, 1)
        }
        return all.join(" ")
    }

    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.unit

        AppText {
            visible: input.fixed
            width: parent.width
            text: input.value.length > 0 ? input.labelOf(input.value) : "–"
            font.pixelSize: Theme.title
            color: Theme.act
        }
        Field {
            id: field
            objectName: "field-" + input.ref
            visible: input.typed
            width: parent.width
            wrong: input.wrong
            placeholderText: input.example
            inputMethodHints: input.input === "number" ? Qt.ImhDigitsOnly : input.input === "decimal" ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone
            Accessible.name: input.label
            onTextEdited: pause.restart()
            onEditingFinished: { pause.stop(); input.answered(text) }
            Timer { id: pause; interval: 500; onTriggered: input.answered(field.text) }
        }
        AppButton {
            objectName: "now-" + input.ref
            visible: input.typed && input.value.length === 0 && (input.input === "date" || input.input === "time")
            text: input.input === "date" ? qsTr("Hari ini") : qsTr("Sekarang")
            glyph: input.input === "date" ? "today" : "schedule"
            onClicked: input.answered(Qt.formatDateTime(new Date(), input.input === "date" ? "yyyy-MM-dd" : "HH:mm"))
        }
        TextArea {
            id: area
            objectName: "area-" + input.ref
            visible: !input.fixed && input.input === "long"
            width: parent.width
            height: visible ? Math.max(3 * Theme.touch, implicitHeight) : 0
            wrapMode: TextEdit.Wrap
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.body
            Accessible.name: input.label
            background: Rectangle { radius: Theme.radius; color: Theme.surface; border.width: Theme.thin; border.color: area.activeFocus ? Theme.act : Theme.line }
            onTextChanged: if (area.activeFocus) areaPause.restart()
            onEditingFinished: { areaPause.stop(); input.answered(text) }
            Timer { id: areaPause; interval: 500; onTriggered: input.answered(area.text) }
        }
        Row {
            visible: !input.fixed && input.input === "counter"
            spacing: 2 * Theme.unit
            AppButton { objectName: "minus-" + input.ref; text: "−"; width: 2 * Theme.touch; font.pixelSize: Theme.title; enabled: Number(input.value) > 0
                Accessible.name: qsTr("Kurangi"); onClicked: input.answered(String(Number(input.value) - 1)) }
            Field {
                id: counted
                objectName: "counter-" + input.ref
                width: 3 * Theme.touch
                wrong: input.wrong
                horizontalAlignment: TextInput.AlignHCenter
                inputMethodHints: Qt.ImhDigitsOnly
                font.pixelSize: Theme.title
                Accessible.name: input.label
                onEditingFinished: input.answered(text)
            }
            AppButton { objectName: "plus-" + input.ref; text: "+"; width: 2 * Theme.touch; font.pixelSize: Theme.title
                Accessible.name: qsTr("Tambah"); onClicked: input.answered(String(Number(input.value) + 1)) }
        }
        Flow {
            visible: !input.fixed && (input.input === "choice" || input.input === "choices")
            width: parent.width
            spacing: Theme.unit
            Repeater {
                model: input.input === "choice" || input.input === "choices" ? input.choices : []
                ChoiceButton {
                    required property var modelData
                    objectName: "choice-" + input.ref + "-" + modelData.value
                    many: input.input === "choices"
                    text: modelData.label
                    chosen: many ? (" " + input.value + " ").indexOf(" " + modelData.value + " ") >= 0 : input.value === modelData.value
                    onClicked: input.answered(many ? input.toggled(input.value, modelData.value) : chosen ? "" : modelData.value)
                }
            }
        }
        AppButton {
            visible: !input.fixed && input.input === "list"
            objectName: "list-" + input.ref
            width: parent.width
            text: input.value.length > 0 ? input.labelOf(input.value) : qsTr("Pilih…")
            glyph: "expand_more"
            onClicked: options.visible = !options.visible
        }
        Flow {
            id: options
            visible: false
            width: parent.width
            spacing: Theme.unit
            Repeater {
                model: options.visible ? input.choices : []
                ChoiceButton {
                    required property var modelData
                    text: modelData.label
                    chosen: input.value === modelData.value
                    onClicked: { options.visible = false; input.answered(modelData.value) }
                }
            }
        }
    }

    // What is being typed is not overwritten by what was saved a moment ago.
    onValueChanged: {
        if (!field.activeFocus) field.text = input.value
        if (!area.activeFocus) area.text = input.value
        if (!counted.activeFocus) counted.text = input.value
    }
    Component.onCompleted: { field.text = input.value; area.text = input.value; counted.text = input.value }
}
