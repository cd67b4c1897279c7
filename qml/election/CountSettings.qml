pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The village's tata tertib and the unit's register, before anybody votes. Frozen when the unit opens.
Column {
    id: page
    required property CountModel count
    required property CountWords words
    property var rules: ({})
    property bool all: false

    readonly property var settings: page.count.open ? page.count.ruleSettings() : []
    readonly property var presets: page.count.open ? page.count.rulePresets() : []
    readonly property var missing: page.settings.filter((setting) => page.valueOf(setting) === null)
    readonly property var important: ["validity", "no_votes", "names_min", "names_max", "seats", "quorum_percent"]

    signal chosen(var settings)

    function valueOf(setting) {
        const own = page.rules[setting.key]
        return own !== undefined ? own : setting.value === undefined ? null : setting.value
    }
    function put(key, value) {
        const next = Object.assign({}, page.rules)
        next[key] = value
        page.rules = next
    }

    spacing: 2 * Theme.unit

    Card {
        width: parent.width
        padding: 2 * Theme.unit
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Tempat ini") }
        Field { id: unit; objectName: "unit"; width: parent.width; placeholderText: qsTr("RT/RW, misalnya RT 003/RW 005"); Accessible.name: qsTr("RT/RW") }
        Row {
            width: parent.width
            spacing: 2 * Theme.unit
            Field { id: women; objectName: "adultsF"; width: (parent.width - parent.spacing) / 2; inputMethodHints: Qt.ImhDigitsOnly; placeholderText: qsTr("Wajib pilih perempuan"); Accessible.name: placeholderText }
            Field { id: men; objectName: "adultsM"; width: (parent.width - parent.spacing) / 2; inputMethodHints: Qt.ImhDigitsOnly; placeholderText: qsTr("Wajib pilih laki-laki"); Accessible.name: placeholderText }
        }
    }
    Card {
        width: parent.width
        padding: 2 * Theme.unit
        spacing: 2 * Theme.unit
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Tata tertib") }
        AppText { width: parent.width; color: Theme.faint; text: qsTr("Isi sesuai kesepakatan warga. Setelah TPS dibuka, aturan tidak berubah lagi dan sidiknya tercetak di berita acara.") }
        Flow {
            width: parent.width
            spacing: Theme.unit
            Repeater {
                model: page.presets
                ChoiceButton {
                    required property var modelData
                    objectName: "preset-" + modelData.id
                    width: Math.min(implicitWidth, parent ? parent.width : 0)
                    text: modelData.label
                    chosen: Object.keys(modelData.rules).every((key) => page.rules[key] === modelData.rules[key])
                    onClicked: page.rules = Object.assign({}, page.rules, modelData.rules)
                }
            }
        }
        Repeater {
            model: page.settings
            RuleRow {
                required property var modelData
                width: parent ? parent.width : 0
                visible: page.all || page.important.indexOf(modelData.key) >= 0
                height: visible ? implicitHeight : 0
                setting: modelData
                value: page.valueOf(modelData)
                words: page.words
                onChosen: (value) => page.put(modelData.key, value)
            }
        }
        AppButton { objectName: "allRules"; glyph: page.all ? "expand_less" : "expand_more"; text: page.all ? qsTr("Yang penting saja") : qsTr("Semua aturan (%1)").arg(page.settings.length); onClicked: page.all = !page.all }
    }
    AppText { visible: page.missing.length > 0; width: parent.width; color: Theme.waits; text: qsTr("Pilih dulu: %1").arg(page.missing.map((setting) => setting.label).join(", ")) }
    AppButton {
        objectName: "settingsDone"
        primary: true
        text: qsTr("Bekukan daftar pemilih")
        glyph: "lock"
        enabled: unit.text.trim().length > 0 && page.missing.length === 0
        onClicked: page.chosen({ unit: unit.text.trim(), tier: 1, adults: { f: Number(women.text) || 0, m: Number(men.text) || 0 }, rules: page.rules })
    }
}
