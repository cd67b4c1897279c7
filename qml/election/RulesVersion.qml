pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// One version of a village's tata tertib.
Card {
    id: card
    required property var version
    required property int number
    required property var settings
    required property CountWords words

    function labelOf(key) {
        const setting = card.settings.find((each) => each.key === key)
        return setting ? setting.label : key
    }

    padding: 2 * Theme.unit
    spacing: Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("%1 · versi %2").arg(card.version.name).arg(card.number) }
    Row {
        width: parent.width
        spacing: Theme.unit
        Glyph { id: mark; name: card.version.frozen ? "lock" : card.version.current ? "check_circle" : "history"; color: card.version.current ? Theme.done : Theme.faint }
        AppText { objectName: "standing-" + card.number; width: parent.width - mark.width - Theme.unit; color: card.version.current ? Theme.done : Theme.faint; text: (card.version.current ? qsTr("Berlaku") : qsTr("Digantikan")) + (card.version.frozen ? " · " + qsTr("beku: sudah ada TPS yang dibuka") : "") }
    }
    AppText { width: parent.width; color: Theme.faint; text: qsTr("Disahkan %1 oleh %2").arg(card.version.at).arg(card.version.author) }
    AppText { visible: card.version.reason.length > 0; width: parent.width; text: qsTr("Alasan: %1").arg(card.version.reason) }
    AppText { visible: card.version.units.length > 0; width: parent.width; text: qsTr("Unit: %1").arg(card.version.units.join(", ")) }
    AppText { visible: card.version.changes.length > 0; width: parent.width; font.weight: Font.DemiBold; text: qsTr("Yang berubah dari versi sebelumnya") }
    Repeater {
        model: card.version.changes
        AppText {
            required property var modelData
            objectName: "changed-" + card.number + "-" + modelData.key
            width: parent ? parent.width : 0
            text: qsTr("%1: %2 menjadi %3").arg(card.labelOf(modelData.key)).arg(card.words.rule(modelData.before)).arg(card.words.rule(modelData.after))
        }
    }
    AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; wrapMode: Text.WrapAnywhere; text: qsTr("Sidik: %1").arg(card.version.hash) }
}
