pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// The settings of a tata tertib: sets to begin with, the important ones, and all of them at a touch.
Column {
    id: list
    required property var settings
    required property var presets
    required property CountWords words
    property var rules: ({})
    // Shown, and not to be changed here.
    property bool fixed: false
    property bool all: false

    readonly property var missing: list.settings.filter((setting) => list.valueOf(setting) === null)
    readonly property var important: ["validity", "no_votes", "names_min", "names_max", "seats", "quorum_percent"]

    function valueOf(setting) {
        const own = list.rules[setting.key]
        return own !== undefined ? own : setting.value === undefined ? null : setting.value
    }
    function put(key, value) {
        const next = Object.assign({}, list.rules)
        next[key] = value
        list.rules = next
    }

    spacing: 2 * Theme.unit

    Flow {
        visible: !list.fixed
        width: parent.width
        spacing: Theme.unit
        Repeater {
            model: list.presets
            ChoiceButton {
                required property var modelData
                objectName: "preset-" + modelData.id
                width: Math.min(implicitWidth, parent ? parent.width : 0)
                text: modelData.label
                chosen: Object.keys(modelData.rules).every((key) => list.rules[key] === modelData.rules[key])
                onClicked: list.rules = Object.assign({}, list.rules, modelData.rules)
            }
        }
    }
    Repeater {
        model: list.settings
        RuleRow {
            required property var modelData
            width: parent ? parent.width : 0
            visible: !list.fixed && (list.all || list.important.indexOf(modelData.key) >= 0)
            height: visible ? implicitHeight : 0
            setting: modelData
            value: list.valueOf(modelData)
            words: list.words
            onChosen: (value) => list.put(modelData.key, value)
        }
    }
    Column {
        visible: list.fixed
        width: parent.width
        spacing: Theme.unit
        Repeater {
            model: list.settings
            AppText {
                required property var modelData
                width: parent ? parent.width : 0
                visible: list.all || list.important.indexOf(modelData.key) >= 0
                text: modelData.label + ": " + list.words.rule(list.valueOf(modelData))
            }
        }
    }
    AppButton { objectName: "allRules"; glyph: list.all ? "expand_less" : "expand_more"; text: list.all ? qsTr("Yang penting saja") : qsTr("Semua aturan (%1)").arg(list.settings.length); onClicked: list.all = !list.all }
    AppText { visible: list.missing.length > 0; width: parent.width; color: Theme.waits; text: qsTr("Pilih dulu: %1").arg(list.missing.map((setting) => setting.label).join(", ")) }
}
