pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// One setting of a tata tertib: what it is, why, and its value. What has no value yet must be chosen.
Column {
    id: row
    required property var setting  // key, kind, choices, low, high, label, help
    required property var value
    required property CountWords words

    readonly property bool open: row.value === undefined || row.value === null
    readonly property bool target: row.setting.key === "women_target"
    // As it is written into a field; the women's target is a share with its kind beside it.
    readonly property string figure: row.open ? "" : row.target ? String(row.value.percent) : String(row.value)

    signal chosen(var value)

    function toggled(word) {
        const all = (row.value || []).slice()
        const at = all.indexOf(word)
        at < 0 ? all.push(word) : all.splice(at, 1)
        return all
    }
    function typed(text) {
        const number = Number(text)
        if (row.target) {
            row.chosen({ kind: row.value.kind, percent: number })
        } else if (text.length > 0) {
            row.chosen(isNaN(number) ? text : number)
        }
    }

    spacing: Theme.unit / 2

    AppText { width: parent.width; font.weight: Font.DemiBold; color: row.open ? Theme.waits : Theme.ink; text: row.open ? row.setting.label + " — " + qsTr("harus dipilih") : row.setting.label }
    AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: row.setting.help }
    Flow {
        width: parent.width
        spacing: Theme.unit
        visible: row.setting.choices.length > 0
        Repeater {
            model: row.setting.choices
            ChoiceButton {
                required property string modelData
                objectName: "rule-" + row.setting.key + "-" + modelData
                many: row.setting.kind === "words"
                text: row.words.choices[modelData] || modelData
                chosen: many ? (row.value || []).indexOf(modelData) >= 0 : row.value === modelData
                onClicked: row.chosen(many ? row.toggled(modelData) : modelData)
            }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.unit
        visible: row.setting.kind === "yesNo"
        ChoiceButton { objectName: "rule-" + row.setting.key + "-yes"; text: qsTr("Ya"); chosen: row.value === true; onClicked: row.chosen(true) }
        ChoiceButton { objectName: "rule-" + row.setting.key + "-no"; text: qsTr("Tidak"); chosen: row.value === false; onClicked: row.chosen(false) }
    }
    Flow {
        width: parent.width
        spacing: Theme.unit
        visible: row.setting.kind === "number" || row.setting.kind === "percent"
        Field { objectName: "rule-" + row.setting.key; width: 9 * Theme.body; text: row.figure; Accessible.name: row.setting.label; onEditingFinished: row.typed(text) }
        ChoiceButton { visible: row.target; text: qsTr("Diupayakan"); chosen: row.target && !row.open && row.value.kind === "TARGET"; onClicked: row.chosen({ kind: "TARGET", percent: row.value.percent }) }
        ChoiceButton { visible: row.target; text: qsTr("Wajib"); chosen: row.target && !row.open && row.value.kind === "REQUIRED"; onClicked: row.chosen({ kind: "REQUIRED", percent: row.value.percent }) }
    }
}
