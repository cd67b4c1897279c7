import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Rembug.App
import Rembug.Controls

// A Loader of Qt 6.4 cannot make bound components, so what is inside reaches for the sheet by its id.
// qmllint disable unqualified

// A long list of choices over the page, searched while typing.
Popup {
    id: sheet
    required property FormModel form
    required property string ref
    required property string label
    required property string value
    required property bool many

    signal touched(string value)

    // One choice is the answer; of several the list stays open for the next.
    onTouched: if (!sheet.many) sheet.close()

    parent: T.Overlay.overlay
    modal: true
    width: Math.min(Theme.columnWidth, parent ? parent.width - 4 * Theme.unit : 0)
    height: parent ? parent.height - 4 * Theme.unit : 0
    x: parent ? (parent.width - width) / 2 : 0
    y: 2 * Theme.unit
    padding: 2 * Theme.unit
    background: Rectangle { radius: Theme.radius; color: Theme.surface; border.width: Theme.thin; border.color: Theme.line }
    onOpened: search.forceActiveFocus()

    ChoiceListModel {
        id: choiceList
        form: sheet.form
        ref: sheet.ref
        active: sheet.opened
        filter: search.text
        onReadyChanged: list.positionViewAtIndex(Math.max(0, indexOf(sheet.value)), ListView.Center)
    }
    Item {
        anchors.fill: parent
        AppText {
            id: title
            anchors { left: parent.left; right: done.left; rightMargin: Theme.unit; verticalCenter: done.verticalCenter }
            text: sheet.label
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            maximumLineCount: 2
        }
        AppButton {
            id: done
            objectName: "closeList"
            anchors { right: parent.right; top: parent.top }
            text: sheet.many ? qsTr("Selesai") : qsTr("Tutup")
            primary: sheet.many
            onClicked: sheet.close()
        }
        Field {
            id: search
            objectName: "searchList"
            anchors { left: parent.left; right: parent.right; top: done.bottom; topMargin: Theme.unit }
            placeholderText: qsTr("Cari")
            Accessible.name: qsTr("Cari")
            onAccepted: if (list.count > 0) sheet.touched(choiceList.firstValue())
        }
        ListView {
            id: list
            objectName: "choiceList"
            anchors { left: parent.left; right: parent.right; top: search.bottom; topMargin: Theme.unit; bottom: parent.bottom }
            clip: true
            spacing: Theme.unit / 2
            reuseItems: true
            model: choiceList
            ScrollBar.vertical: ScrollBar {}
            delegate: ChoiceButton {
                required property var model
                objectName: "choice-" + sheet.ref + "-" + model.value
                width: ListView.view.width - 2 * Theme.unit
                many: sheet.many
                text: model.label
                chosen: many ? (" " + sheet.value + " ").indexOf(" " + model.value + " ") >= 0 : sheet.value === model.value
                onClicked: sheet.touched(model.value)
            }
        }
        AppText {
            visible: list.count === 0 && search.text.length > 0
            anchors { horizontalCenter: parent.horizontalCenter; top: search.bottom; topMargin: 4 * Theme.unit }
            text: qsTr("Tidak ada yang cocok.")
            color: Theme.faint
        }
    }
}
