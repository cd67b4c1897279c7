pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// One disagreement: both values, who, when; one touch chooses.
Card {
    id: card
    required property var conflict
    signal chosen(string value)
    signal openHistory(string record)

    AppText { width: parent.width; font.weight: Font.DemiBold; text: card.conflict.title }
    AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: card.conflict.village + " · " + card.conflict.path }
    Flow {
        width: parent.width
        spacing: Theme.unit
        Repeater {
            model: card.conflict.values
            AppButton {
                required property var modelData
                objectName: "settle-" + modelData.value
                text: (modelData.value.length > 0 ? modelData.value : qsTr("(dikosongkan)")) + (modelData.author ? " — " + modelData.author : "")
                glyph: "check"
                onClicked: card.chosen(modelData.value)
            }
        }
        AppButton { objectName: "conflictHistory"; text: qsTr("Riwayat"); glyph: "history"; onClicked: card.openHistory(card.conflict.record) }
    }
}
