pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// The meeting of those whom the units elected: who came, and the beginning of their own vote.
Card {
    id: card
    required property var delegates
    property var absent: []
    property bool calling: false

    signal start(string place, var absent)

    function toggle(index) {
        card.absent = card.absent.indexOf(index) >= 0 ? card.absent.filter((at) => at !== index) : card.absent.concat([index])
    }

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Rapat utusan") }
    AppText { width: parent.width; color: Theme.faint; text: qsTr("%n utusan dari hasil unit yang berlaku. Mereka memilih anggota BKM dengan aturan yang sama.", "", card.delegates.length) }
    AppButton { objectName: "callRoll"; visible: !card.calling; text: qsTr("Panggil utusan"); glyph: "groups"; onClicked: card.calling = true }
    Repeater {
        model: card.calling ? card.delegates : []
        Item {
            id: line
            required property int index
            required property var modelData
            readonly property bool present: card.absent.indexOf(line.index) < 0
            width: parent ? parent.width : 0
            height: Math.max(name.implicitHeight, Theme.touch)
            AppText { id: name; anchors { left: parent.left; right: here.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter } text: line.modelData.name + " · " + line.modelData.unit }
            ChoiceButton { id: here; objectName: "present-" + line.index; anchors { right: parent.right; verticalCenter: parent.verticalCenter } many: true; text: qsTr("Hadir"); chosen: line.present; Accessible.name: line.modelData.name + ", " + text; onClicked: card.toggle(line.index) }
        }
    }
    AppText { objectName: "rollCalled"; visible: card.calling; width: parent.width; font.weight: Font.DemiBold; text: qsTr("Hadir %1 dari %2").arg(card.delegates.length - card.absent.length).arg(card.delegates.length) }
    Field { id: place; objectName: "meetingPlace"; visible: card.calling; width: parent.width; text: qsTr("Kelurahan"); Accessible.name: qsTr("Nama rapat") }
    AppButton { objectName: "startMeeting"; visible: card.calling; text: qsTr("Mulai pemilihan anggota BKM"); glyph: "how_to_vote"; enabled: place.text.trim().length > 0 && card.absent.length < card.delegates.length; onClicked: card.start(place.text, card.absent) }
}
