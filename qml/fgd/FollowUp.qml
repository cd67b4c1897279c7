pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Who does what by when; what is late is marked.
Column {
    id: page
    required property FormModel form
    spacing: 2 * Theme.unit

    RowsModel { id: plans; form: page.form; repeat: "/data/rktl" }

    readonly property string today: Qt.formatDate(new Date(), "yyyy-MM-dd")
    function dayIn(days) {
        const day = new Date()
        day.setDate(day.getDate() + days)
        return Qt.formatDate(day, "yyyy-MM-dd")
    }
    function asPeopleWrite(date) {
        const day = Date.fromLocaleDateString(Qt.locale("C"), date, "yyyy-MM-dd")
        return isNaN(day) ? date : day.toLocaleDateString(Qt.locale(page.form.session.language), "d MMM yyyy")
    }

    AddLine { width: parent.width; name: "plan"; placeholder: qsTr("Apa yang akan dikerjakan?"); onAdded: (text) => plans.add({ apa: text }) }
    Repeater {
        model: plans
        Card {
            id: card
            required property int index
            required property var values
            readonly property string due: values.kapan || ""
            readonly property bool ended: values.status === "SELESAI" || values.status === "BATAL"
            readonly property bool late: due.length > 0 && !ended && due < page.today
            onDueChanged: typed.text = due
            function put(field, value) { plans.put(card.index, field, value) }
            width: parent ? parent.width : 0
            padding: 2 * Theme.unit
            Entry { width: parent.width; name: "plan" + card.index; label: qsTr("Apa"); value: card.values.apa || ""; onEntered: (text) => card.put("apa", text) }
            Entry { width: parent.width; name: "who" + card.index; label: qsTr("Siapa"); value: card.values.siapa || ""; onEntered: (text) => card.put("siapa", text) }
            Row {
                width: parent.width
                spacing: Theme.unit
                Glyph { name: card.late ? "error_outline" : card.ended ? "check_circle" : "event"; color: card.late ? Theme.wrong : card.ended ? Theme.done : Theme.act }
                AppText {
                    width: parent.width - 5 * Theme.unit
                    color: card.late ? Theme.wrong : Theme.ink
                    font.weight: Font.DemiBold
                    text: card.due.length === 0 ? qsTr("Kapan?") : card.late ? qsTr("%1, sudah lewat").arg(page.asPeopleWrite(card.due)) : page.asPeopleWrite(card.due)
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.unit
                AppButton { objectName: "week-" + card.index; text: qsTr("1 minggu"); onClicked: card.put("kapan", page.dayIn(7)) }
                AppButton { objectName: "fortnight-" + card.index; text: qsTr("2 minggu"); onClicked: card.put("kapan", page.dayIn(14)) }
                AppButton { objectName: "month-" + card.index; text: qsTr("1 bulan"); onClicked: card.put("kapan", page.dayIn(30)) }
                Field {
                    id: typed
                    objectName: "date-" + card.index
                    width: 22 * Theme.unit * Theme.scale
                    placeholderText: qsTr("2026-11-24")
                    Accessible.name: qsTr("Tanggal")
                    text: card.due
                    onEditingFinished: if (text !== card.due) card.put("kapan", text)
                }
            }
            Chips { width: parent.width; name: "state" + card.index; choices: plans.revision >= 0 ? plans.choices("status") : []; value: card.values.status || ""; onPicked: (value) => { card.put("status", value); if (value === "SELESAI") card.put("tgl_selesai", page.today) } }
            AppButton { objectName: "remove-plan" + card.index; danger: true; glyph: "delete_outline"; text: qsTr("Hapus"); onClicked: plans.remove(card.index) }
        }
    }
    UndoLine { visible: plans.canUndo; onClicked: plans.undo() }
}
