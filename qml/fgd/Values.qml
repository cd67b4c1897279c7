pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Noble values, each with the deed that shows it: the deed, never the person.
Column {
    id: page
    required property FormModel form
    required property int present
    required property MeetingModel meeting
    readonly property RowsModel rows: noble
    spacing: 2 * Theme.unit

    RowsModel { id: noble; form: page.form; repeat: "/data/nilai" }

    function add(value) {
        if (noble.count === 1 && noble.valueOf(0, "nilai_id").length === 0) {
            noble.put(0, "nilai_id", value)
        } else {
            noble.add({ nilai_id: value })
        }
    }
    function rank() {
        const order = []
        for (let i = 0; i < noble.count; ++i) {
            order.push({ row: i, votes: Number(noble.valueOf(i, "dukungan")) })
        }
        order.sort((a, b) => b.votes - a.votes)
        for (let i = 0; i < order.length; ++i) {
            noble.put(order[i].row, "peringkat", String(i + 1))
        }
    }

    Card {
        width: parent.width
        padding: 2 * Theme.unit
        AppText { width: parent.width; font.weight: Font.DemiBold; text: qsTr("Sifat baik apa yang masih hidup di sini?") }
        AppButton { objectName: "firstValue"; visible: noble.revision >= 0 && noble.count === 0 && noble.choices("nilai_id").length === 0; glyph: "add"; text: qsTr("Pilih nilai"); onClicked: noble.add() }
        Flow {
            width: parent.width
            spacing: Theme.unit
            Repeater {
                model: noble.revision >= 0 ? noble.choices("nilai_id") : []
                ChoiceButton {
                    id: chip
                    required property var modelData
                    objectName: "value-" + modelData.value
                    many: true
                    text: modelData.label
                    chosen: noble.revision >= 0 && noble.countWith("nilai_id", modelData.value) > 0
                    enabled: !chosen
                    onClicked: page.add(chip.modelData.value)
                }
            }
        }
    }
    Repeater {
        model: noble
        Card {
            id: card
            required property int index
            required property var values
            required property var shown
            readonly property string deed: values.bukti_perbuatan || ""
            width: parent ? parent.width : 0
            visible: (values.nilai_id || "").length > 0
            height: visible ? implicitHeight : 0
            padding: 2 * Theme.unit
            Item {
                width: parent.width
                height: Math.max(title.implicitHeight, gone.height)
                AppText {
                    id: title
                    anchors { left: parent.left; right: gone.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
                    font.pixelSize: Theme.title
                    font.weight: Font.DemiBold
                    text: (card.values.peringkat ? "#" + card.values.peringkat + "  " : "") + (card.shown.nilai_id || "")
                }
                AppButton { id: gone; objectName: "remove-value" + card.index; anchors { right: parent.right; verticalCenter: parent.verticalCenter } danger: true; glyph: "delete_outline"; text: qsTr("Hapus"); onClicked: page.rows.remove(card.index) }
            }
            Entry { width: parent.width; name: "deed" + card.index; label: qsTr("Perbuatan apa yang menunjukkannya?"); value: card.deed; onEntered: (text) => page.rows.put(card.index, "bukti_perbuatan", text) }
            AppText { objectName: "personNamed" + card.index; visible: page.meeting.namesPerson(card.deed); width: parent.width; color: Theme.waits; font.weight: Font.DemiBold; text: qsTr("Sebut perbuatannya, jangan orangnya.") }
            DotVotes { width: parent.width; name: "value" + card.index; value: Number(card.values.dukungan || 0); most: page.present; onVoted: (value) => page.rows.put(card.index, "dukungan", String(value)) }
        }
    }
    UndoLine { visible: noble.canUndo; onClicked: noble.undo() }
    AppButton { objectName: "rankValues"; visible: noble.revision >= 0 && noble.has("peringkat") && noble.countWith("dukungan") > 1; glyph: "sort"; text: qsTr("Tetapkan peringkat menurut suara"); onClicked: page.rank() }
    DotRanking { width: parent.width; rows: noble; field: "nilai_id" }
}
