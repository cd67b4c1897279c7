pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The unit's register and its tata tertib, before anybody votes: what the village has adopted, else what is chosen here.
// Frozen when the unit opens.
Column {
    id: page
    required property CountModel count
    required property CountWords words

    readonly property var settings: page.count.open ? page.count.ruleSettings() : []
    readonly property var presets: page.count.open ? page.count.rulePresets() : []
    readonly property var current: village.current
    readonly property bool adopted: page.current.name !== undefined
    readonly property var units: page.current.units || []

    signal chosen(var settings)

    spacing: 2 * Theme.unit

    RulesModel { id: village; session: page.count.session }

    Card {
        width: parent.width
        padding: 2 * Theme.unit
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Tempat ini") }
        Field { id: unit; objectName: "unit"; width: parent.width; placeholderText: qsTr("RT/RW, misalnya RT 003/RW 005"); Accessible.name: qsTr("RT/RW") }
        Flow {
            visible: page.units.length > 0
            width: parent.width
            spacing: Theme.unit
            Repeater {
                model: page.units
                ChoiceButton {
                    required property string modelData
                    objectName: "unit-" + modelData
                    text: modelData
                    chosen: unit.text === modelData
                    onClicked: unit.text = modelData
                }
            }
        }
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
        AppText { visible: !page.adopted; width: parent.width; color: Theme.faint; text: qsTr("Isi sesuai kesepakatan warga. Setelah TPS dibuka, aturan tidak berubah lagi dan sidiknya tercetak di berita acara.") }
        AppText { objectName: "adoptedRules"; visible: page.adopted; width: parent.width; font.weight: Font.DemiBold; color: Theme.done; text: qsTr("Yang disahkan desa: %1").arg(page.current.name || "") }
        AppText { visible: page.adopted; width: parent.width; color: Theme.faint; text: qsTr("Disahkan %1 oleh %2. Mengubahnya lewat versi baru di halaman Tata tertib.").arg(page.current.at || "").arg(page.current.author || "") }
        RuleList { id: own; visible: !page.adopted; width: parent.width; settings: page.settings; presets: page.presets; words: page.words }
        RuleList { id: theirs; visible: page.adopted; width: parent.width; fixed: true; settings: page.settings; presets: []; words: page.words; rules: page.current.rules || ({}) }
    }
    AppButton {
        objectName: "settingsDone"
        primary: true
        text: qsTr("Bekukan daftar pemilih")
        glyph: "lock"
        enabled: unit.text.trim().length > 0 && (page.adopted ? theirs : own).missing.length === 0
        onClicked: page.chosen({ unit: unit.text.trim(), tier: 1, adults: { f: Number(women.text) || 0, m: Number(men.text) || 0 }, rules: (page.adopted ? theirs : own).rules })
    }
}
