pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The village's tata tertib: every version with who adopted it, when, and what it changed; and adopting a new one.
Page {
    id: page
    objectName: "rulesPage"
    required property AppSession session
    property bool writing: false
    readonly property var current: rules.current
    readonly property bool frozen: page.current.frozen === true

    heading: qsTr("Tata tertib")
    subheading: session.villageName
    unsent: session.unsent
    refused: session.refused
    hasNextStep: rules.loaded

    CountWords { id: words }
    RulesModel { id: rules; session: page.session; onAdopted: { page.writing = false; page.scroller.contentY = 0 } }

    Column {
        visible: page.writing
        width: parent.width
        spacing: 2 * Theme.unit
        Card {
            width: parent.width
            padding: 2 * Theme.unit
            AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Versi baru") }
            AppText { width: parent.width; color: Theme.faint; text: qsTr("Versi lama tetap tersimpan. Begitu satu TPS dibuka dengan versi ini, ia beku.") }
            Field { id: name; objectName: "rulesName"; width: parent.width; placeholderText: qsTr("Nama, misalnya Tata tertib 2026"); Accessible.name: placeholderText }
            Field { id: units; objectName: "rulesUnits"; width: parent.width; placeholderText: qsTr("Unit yang memilih, dipisah koma"); Accessible.name: placeholderText }
            AppText { visible: page.frozen; width: parent.width; color: Theme.waits; text: qsTr("Sudah ada TPS yang dibuka dengan aturan yang berlaku. Mengubahnya perlu rembug warga; TPS yang memakai versi lain tidak dijumlahkan bersama.") }
            Field { id: reason; objectName: "rulesReason"; visible: page.frozen; width: parent.width; placeholderText: qsTr("Rembug yang memutuskan, dan alasannya"); Accessible.name: placeholderText }
            RuleList { id: list; width: parent.width; settings: rules.settings; presets: rules.presets; words: words }
        }
    }
    EmptyState { visible: rules.loaded && rules.versions.length === 0 && !page.writing; width: parent.width; glyph: "gavel"; text: qsTr("Tata tertib desa ini belum disahkan.") }
    Repeater {
        model: page.writing ? [] : rules.versions
        RulesVersion {
            required property var modelData
            required property int index
            width: parent ? parent.width : 0
            version: modelData
            number: rules.versions.length - index
            settings: rules.settings
            words: words
        }
    }

    footer: [
        AppButton {
            objectName: "newRules"
            visible: !page.writing
            anchors { right: parent.right; rightMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
            primary: true
            text: rules.versions.length > 0 ? qsTr("Versi baru") : qsTr("Tulis tata tertib")
            glyph: "edit"
            onClicked: { list.rules = page.current.rules || {}; units.text = (page.current.units || []).join(", "); page.writing = true; page.scroller.contentY = 0 }
        },
        AppButton {
            objectName: "adoptRules"
            visible: page.writing
            anchors { right: parent.right; rightMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
            primary: true
            text: qsTr("Sahkan")
            glyph: "gavel"
            enabled: name.text.trim().length > 0 && list.missing.length === 0 && (!page.frozen || reason.text.trim().length > 0)
            onClicked: rules.adopt(name.text, list.rules, units.text.split(","), reason.text)
        }
    ]
}
