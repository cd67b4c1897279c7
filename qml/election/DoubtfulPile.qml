pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Papers that were put aside, to be ruled on together when all are read. The ruling is kept with its reason.
Card {
    id: card
    required property CountModel count
    required property CountWords words
    property int paper: 0

    padding: 2 * Theme.unit
    spacing: Theme.unit
    color: Theme.waitsSoft

    AppText { width: parent.width; font.weight: Font.DemiBold; color: Theme.waits; text: qsTr("Tumpukan ragu: %n surat", "", card.count.pile.length) }
    Repeater {
        model: card.count.pile
        AppButton {
            required property var modelData
            objectName: "doubtful-" + modelData.paper
            width: parent ? parent.width : 0
            text: qsTr("Surat %1").arg(modelData.paper) + " " + modelData.text
            glyph: card.paper === modelData.paper ? "expand_less" : "gavel"
            onClicked: card.paper = card.paper === modelData.paper ? 0 : modelData.paper
        }
    }
    PaperRuling { visible: card.paper > 0; width: parent.width; count: card.count; words: card.words; paper: card.paper; onRuled: card.paper = 0 }
}
