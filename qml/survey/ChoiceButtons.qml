pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Choices to be touched, in a flow or in columns, as the form's appearance says.
Item {
    id: buttons
    required property FormModel form
    required property string ref
    required property string value
    required property var choices
    required property string appearance
    required property bool many

    readonly property var tokens: buttons.appearance.split(" ")
    readonly property bool likert: tokens.indexOf("likert") >= 0
    readonly property bool listed: tokens.indexOf("list") >= 0 || tokens.indexOf("vertical") >= 0
    readonly property int columns: {
        const told = buttons.appearance.match(/columns-(\d+)/)
        return buttons.likert ? Math.max(1, buttons.choices.length) : told ? Number(told[1]) : tokens.indexOf("columns") >= 0 ? 2 : buttons.listed ? 1 : 0
    }
    // Never narrower than a word has room in.
    readonly property int columnsShown: columns === 0 ? 0 : Math.max(1, Math.min(columns, Math.floor(width / (7 * Theme.body))))

    signal touched(string value)

    implicitHeight: flow.implicitHeight

    Flow {
        id: flow
        width: parent.width
        spacing: Theme.unit
        Repeater {
            model: buttons.choices
            ChoiceButton {
                id: choice
                required property var modelData
                objectName: "choice-" + buttons.ref + "-" + modelData.value
                width: buttons.columnsShown > 0 ? (flow.width - (buttons.columnsShown - 1) * flow.spacing) / buttons.columnsShown : Math.min(implicitWidth, flow.width)
                many: buttons.many
                plain: buttons.tokens.indexOf("no-buttons") >= 0
                text: modelData.label
                picture: buttons.form.pictureUrl(modelData.image || "")
                chosen: many ? (" " + buttons.value + " ").indexOf(" " + modelData.value + " ") >= 0 : buttons.value === modelData.value
                Keys.onRightPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                onClicked: buttons.touched(modelData.value)
            }
        }
    }
}
