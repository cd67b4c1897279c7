import QtQuick
import Rembug.Controls

// Which rules the village has adopted, and the way to them.
Card {
    id: card
    required property var rules

    signal openRules()

    padding: 2 * Theme.unit
    spacing: Theme.unit

    AppText { width: parent.width; font.weight: Font.DemiBold; text: card.rules.name ? qsTr("Tata tertib: %1").arg(card.rules.name) : qsTr("Tata tertib desa belum disahkan") }
    AppText { visible: card.rules.several === true; width: parent.width; color: Theme.wrong; text: qsTr("Dua versi disahkan bersamaan. Sahkan satu yang berlaku.") }
    AppButton { objectName: "openRules"; text: card.rules.name ? qsTr("Lihat tata tertib") : qsTr("Sahkan tata tertib"); glyph: "gavel"; onClicked: card.openRules() }
}
