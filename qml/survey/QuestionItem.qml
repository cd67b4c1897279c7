pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// One entry of a page: a group's heading, a repeat, a row of it, or a question.
Item {
    id: item
    required property FormModel form
    required property string kind
    required property string ref
    required property string label
    required property string hint
    required property string styledLabel
    required property string styledHint
    required property string value
    required property string input
    required property var choices
    required property bool required
    required property bool fixed
    required property bool canAdd
    required property bool canRemove
    required property int rows
    required property bool problem
    required property string message
    required property int index

    implicitHeight: content.implicitHeight

    Column {
        id: content
        width: parent.width
        spacing: Theme.unit

        AppText {
            visible: item.kind === "group" && item.label.length > 0
            width: parent.width
            text: item.label
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            color: Theme.act
        }
        RowItem {
            visible: item.kind === "row" || item.kind === "repeat"
            width: parent.width
            head: item.kind === "repeat"
            ref: item.ref
            label: item.label
            rows: item.rows
            canAdd: item.canAdd
            canRemove: item.canRemove
            onAdd: item.form.addRow(item.ref)
            onRemove: item.form.removeRow(item.ref)
        }
        Card {
            visible: item.kind === "question"
            width: parent.width
            padding: 2 * Theme.unit
            spacing: Theme.unit
            Row {
                width: parent.width
                spacing: Theme.unit
                AppText {
                    width: Math.min(implicitWidth, parent.width - 4 * Theme.unit)
                    text: item.styledLabel
                    textFormat: Text.StyledText
                    font.weight: Font.DemiBold
                    Accessible.name: item.label
                }
                AppText { visible: item.required; text: "*"; color: Theme.wrong; font.weight: Font.DemiBold; Accessible.name: qsTr("wajib") }
            }
            AppText { visible: item.hint.length > 0; width: parent.width; text: item.styledHint; textFormat: Text.StyledText; color: Theme.faint; font.pixelSize: Theme.hint; Accessible.name: item.hint }
            Loader {
                id: part
                // What needs the device or its files is a part of Rembug.Media.
                readonly property var parts: ({ "geopoint": "Geopoint", "geotrace": "Geotrace", "geoshape": "Geoshape", "upload": "Upload" })
                readonly property bool wanted: item.kind === "question" && item.input in part.parts
                width: parent.width
                visible: part.wanted
                Component.onCompleted: {
                    if (part.wanted) {
                        setSource("qrc:/qt-project.org/imports/Rembug/Media/" + part.parts[item.input] + "Input.qml",
                                  { form: item.form, ref: item.ref, label: item.label, value: Qt.binding(() => item.value), fixed: Qt.binding(() => item.fixed) })
                    }
                }
            }
            QuestionInput {
                visible: !part.wanted
                width: parent.width
                ref: item.ref
                label: item.label
                value: item.value
                input: item.input
                choices: item.choices
                fixed: item.fixed
                wrong: item.problem
                onAnswered: (value) => item.form.set(item.ref, value)
            }
            AppText {
                visible: item.problem
                width: parent.width
                text: item.message.length > 0 ? item.message : qsTr("Isian ini belum sesuai.")
                color: Theme.wrong
            }
        }
    }
}
